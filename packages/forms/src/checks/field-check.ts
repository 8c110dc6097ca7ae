import type { Issue, JsonValue } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import type { RuleType } from '@nirmaan/rules/parse';
import type { FieldOf, FieldTypeName, Form } from '../model/form';
import type { FormCheckContext } from './check-form';

/** What the check of one type reports with; paths are below the field: `/choices`. */
export type FieldReport = {
  form: Form;
  context: FormCheckContext;
  problem(code: string, path: string, params?: Record<string, JsonValue>, severity?: Issue['severity']): void;
  /** A rule that stands in an option of the type, and what it must give. */
  rule(rule: Rule, path: string, expected?: RuleType): void;
};

/** What can be wrong with the options of a type, apart from what every field has. */
export type FieldTypeCheck<Type extends FieldTypeName> = (field: FieldOf<Type>, report: FieldReport) => void;
