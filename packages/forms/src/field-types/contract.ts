import type { JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import type { DocumentAnswer } from '../model/evaluation';
import type { FieldOf, FieldTypeName } from '../model/form';

/** A problem with one value: the end of a message code `forms.<code>`; `below` points into a value of several parts. */
export type Problem = { code: string; params?: Record<string, JsonValue>; below?: string };

/** What validation may look at besides the value. */
export type ValueContext = {
  language: Language;
  /** The choices offered now; only of selects. Undefined = they could not be found out (a master is not loaded). */
  choices?: { value: string; label: string }[];
  /** Limits of a date that rules gave now, ISO. */
  earliest?: string;
  latest?: string;
};

/** The posted inputs of one field. `part` names an input of a value of several parts. */
export type PostedField = {
  /** Undefined: the field was not on the page. */
  values(part?: string): string[] | undefined;
  files(): DocumentAnswer[];
};

/**
 * The pure half of a field type: everything about its values, nothing about its looks.
 * Values are JSON; what was typed and cannot be understood is kept as typed, so that it can be shown again.
 */
export type FieldType<Type extends FieldTypeName> = {
  /** What a rule sees of such a field. */
  ruleType:
    | 'string'
    | 'number'
    | 'boolean'
    | 'date'
    | 'any'
    | { list: 'string' }
    | { context: Record<string, 'string'> }
    | undefined;
  isEmpty(value: JsonValue | undefined): boolean;
  /** The value for rules: null where it is not (yet) one of this type. */
  toRuleValue(value: JsonValue): JsonValue;
  /** The new value from what a browser posted; undefined = nothing of it was posted, so the old one stays; null = emptied. */
  readPosted(posted: PostedField, field: FieldOf<Type>, previous: JsonValue | undefined): JsonValue | undefined;
  /** What is wrong with a value that is not empty. */
  validate(value: JsonValue, field: FieldOf<Type>, context: ValueContext): Problem[];
  /** JSON Schema 2020-12 of a value; undefined where there is none. */
  toJsonSchema(field: FieldOf<Type>, context: { choices?: string[] }): JsonObject | undefined;
  /** For summaries; '' for nothing. */
  format(value: JsonValue, field: FieldOf<Type>, context: ValueContext & { yes: string; no: string }): string;
};
