import type { FieldTypeCheck } from '../../checks/field-check';
import { identityKinds } from './kinds';

/** Numbers that may not be kept cannot be sent to anybody afterwards: their author should know. */
export const checkIdentityNumberField: FieldTypeCheck<'identity-number'> = ({ kinds }, report) => {
  const names = kinds.filter((kind) => identityKinds[kind].isNeverKept).map((kind) => identityKinds[kind].name);
  if (names.length > 0) report.problem('identity-never-kept', '/kinds', { kinds: names.join(', ') }, 'warning');
};
