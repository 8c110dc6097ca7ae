import type { JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import type { RuleType } from '@nirmaan/rules/parse';
import type {
  BoundaryLevel,
  BoundaryPlaces,
  Choice,
  DocumentAnswer,
  FieldState,
  FormNeed,
  MasterRows,
} from '../model/evaluation';
import type { FieldOf, FieldTypeName } from '../model/form';

/** A problem with one value: the end of a message code `forms.<code>`; `below` points into a value of several parts. */
export type Problem = { code: string; params?: Record<string, JsonValue>; below?: string };

/** A country whose mobile numbers are taken: its code (`+91`), and the pattern of a number without it. */
export type Country = { prefix: string; pattern: string; label: string; example?: string };

/** What validation may look at besides the value: what `surroundings` of the type found out. */
export type ValueContext = {
  language: Language;
  /** The choices offered now; only of selects. Undefined = they could not be found out (a master is not loaded). */
  choices?: Choice[];
  /** Limits of a date that rules gave now, ISO. */
  earliest?: string;
  latest?: string;
  /** Today where the service is, ISO. */
  today?: string;
  /** Of a boundary, see `FieldState`. */
  levels?: BoundaryLevel[];
  /** Of a mobile number: the countries that can be chosen. Undefined = only the field's own, or they are not loaded. */
  countries?: Country[];
  /** What follows from the value and is shown beside it, see `FieldState`. */
  note?: string;
};

/** What a type may ask about the form around one of its fields while it is judged. */
export type Surroundings = {
  language: Language;
  /** Today where the service is, ISO. */
  today(): string;
  masters: MasterRows;
  boundaries: Record<string, BoundaryPlaces>;
  /** The answer another field holds; null = hidden or empty. */
  answerOf(code: string): JsonValue;
  /** What a rule gives here. */
  resultOf(rule: Rule): JsonValue;
  /** Says what was lacking; what depends on it is not judged yet. */
  need(need: FormNeed): void;
};

/** The posted inputs of one field. `part` names an input of a value of several parts. */
export type PostedField = {
  /** Undefined: the field was not on the page. */
  values(part?: string): string[] | undefined;
  files(): DocumentAnswer[];
};

/** How an answer that may not be stored as typed becomes one that may. */
export type SealedAnswers<Type extends FieldTypeName> = {
  /** What was typed, where it is right; undefined where it is not, or nothing new was typed. */
  typed(value: JsonValue, field: FieldOf<Type>): SealedNumber | undefined;
  /** The reference of an answer that was exchanged. */
  refOf(value: JsonValue): string | undefined;
  /** The answer that takes the place of what was typed. */
  kept(value: JsonValue, ref: string): JsonValue;
  /** What may be stored of one that is not right; null = nothing. */
  bare(value: JsonValue, field: FieldOf<Type>): JsonValue;
};

/** `isNeverKept`: not even sealed; only whether it is the same again may be known. */
export type SealedNumber = { kind: string; number: string; isNeverKept: boolean };

/**
 * The pure half of a field type: everything about its values, nothing about its looks.
 * Values are JSON; what was typed and cannot be understood is kept as typed, so that it can be shown again.
 */
export type FieldType<Type extends FieldTypeName> = {
  /** `words`: holds no answer. `unseen`: holds one that is neither shown nor read from a browser. Absent: a question. */
  kind?: 'words' | 'unseen';
  /** It has `fields`: the answer is one object of theirs, or a list of such. Whoever walks the form walks them, too. */
  holds?: 'object' | 'list';
  /** The first entry of the list is whoever fills the form. */
  firstIsFiler?: true;
  /** Files are posted for it; the answer is a list of `DocumentAnswer`. `accept` are kinds of `mediaTypes`. */
  files?(field: FieldOf<Type>): { accept: ('pdf' | 'jpeg' | 'png')[]; maxBytes: number; maxFiles: number };
  /** What a page's script can do for it beyond its native elements: loaded only where such a field is. */
  helper?: 'files' | 'sign' | 'scan' | 'locate';
  /** Of answers that are stored as a reference, never as typed: whoever stores them exchanges what was typed first. */
  sealed?: SealedAnswers<Type>;
  /** What is said where nothing was answered; “choose”, “upload” and “enter” are different words. */
  missing?: 'requiredChoice' | 'requiredDocument' | 'requiredDeclaration' | 'requiredPhoto' | 'requiredSignature';
  /** Masters that options name besides `choices`, and where; a service must list them, so that they are loaded. */
  masters?(field: FieldOf<Type>): { master: string; at: string }[];
  /** The answer its author gave once and for all. */
  fixed?(field: FieldOf<Type>): JsonValue | undefined;
  /** What a rule sees of such a field; undefined = rules cannot name it. */
  ruleType(field: FieldOf<Type>): RuleType | undefined;
  isEmpty(value: JsonValue | undefined): boolean;
  /** The value for rules: null where it is not (yet) one of this type. */
  toRuleValue(value: JsonValue): JsonValue;
  /** The new value from what a browser posted; undefined = nothing of it was posted, so the old one stays; null = emptied. */
  readPosted(posted: PostedField, field: FieldOf<Type>, previous: JsonValue | undefined): JsonValue | undefined;
  /** What `validate` and `format` need of the form around; asked before each judgement, also of an empty field. */
  surroundings?(field: FieldOf<Type>, around: Surroundings, value: JsonValue): Partial<ValueContext>;
  /** What is wrong with a value that is not empty. */
  validate(value: JsonValue, field: FieldOf<Type>, context: ValueContext): Problem[];
  /** JSON Schema 2020-12 of a value; undefined where there is none. Of a type that holds fields: without those. */
  toJsonSchema(field: FieldOf<Type>, context: { choices?: string[] }): JsonObject | undefined;
  /** For summaries; '' for nothing. `state` is the field's now. */
  format(
    value: JsonValue,
    field: FieldOf<Type>,
    context: ValueContext & { yes: string; no: string; state?: FieldState | undefined },
  ): string;
};
