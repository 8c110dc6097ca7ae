import type { JsonValue, Language } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import type { FieldState } from '../model/evaluation';
import type { FieldOf, FieldTypeName } from '../model/form';
import type { Random } from './random';

/** Who is said to fill the form. */
export type SamplePerson = { name: string; mobileNumber: string };

/** What is known where a believable answer is made up. */
export type SampleAround = {
  random: Random;
  language: Language;
  /** Where the service is, ISO. */
  today: string;
  /** The field's now: choices and levels. */
  state: FieldState;
  /** Whose answer it is, where a question of its kind comes first; absent: anybody's. */
  person?: SamplePerson | undefined;
  /** Identity numbers as they are typed, instead of as they are kept: for whoever exchanges them. */
  isTyped: boolean;
  /** An answer of the first kind was refused: anything that may be answered at all. */
  isRefused: boolean;
  /** What a rule of an option gives with the answers so far. */
  resultOf(rule: Rule): JsonValue;
};

/** A believable answer to one question; undefined = none can be made up here. Called again with other numbers where it was refused. */
export type FieldSample<Type extends FieldTypeName> = (
  field: FieldOf<Type>,
  around: SampleAround,
) => JsonValue | undefined;
