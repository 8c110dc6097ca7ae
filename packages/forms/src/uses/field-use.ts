import type { Text } from '@nirmaan/lexicon';

/**
 * How an answer is used where it is named; texts are `formEditor.uses.<kind>`. `copies`: an earlier application fills it.
 */
export type FieldUseKind =
  | 'shown'
  | 'required'
  | 'value'
  | 'initial'
  | 'check'
  | 'setting'
  | 'page'
  | 'choices'
  | 'copies'
  | 'guard'
  | 'fee'
  | 'access'
  | 'table'
  | 'mapping';

export type FieldUse = {
  kind: FieldUseKind;
  /** What uses it: the label of a field, the name of an action; its code where there is no name. */
  where: Text | string;
  /** JSON pointer to the place that names it. */
  path: string;
};
