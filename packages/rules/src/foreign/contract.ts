import { type Issue, issue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import type { RuleTypes } from '../parse/types';

/** An expression as it was found, and what is known of the names in it. */
export type ForeignExpression = {
  text: string;
  /** Names in FEEL by those in the text, both as paths with points: `{ "applicant.total-income": "income" }`. */
  names?: Readonly<Record<string, string>>;
  /** The names in FEEL with their types. Without them types are guessed from their use, and nothing is called exact. */
  types?: RuleTypes;
  /** `condition`: only whether it holds counts, as for visibility. */
  wanted?: 'condition' | 'value';
};

/**
 * What became of it. `isExact`: for all data of the given types both give the same (README says under which reading of
 * missing answers); else `notes` say where they may differ. Issues carry `from` and `to`, places in the foreign text.
 */
export type Translation =
  | { text: string; ast: RuleAst; isExact: boolean; notes: Issue[] }
  | { kept: string; reason: Issue };

/** What a language fills. `translate` never throws, runs nothing, and takes time in proportion to the text. */
export type Translator<Name extends string = string> = {
  language: Name;
  translate(expression: ForeignExpression): Translation;
};

export function defineTranslator<Name extends string>(translator: Translator<Name>): Translator<Name> {
  return translator;
}

export type Place = { from: number; to: number };

/** Thrown inside a translator where a part has no counterpart; `translate` turns it into the reason. */
export class NotTranslatable extends Error {
  readonly reason: Issue;
  constructor(code: string, { from, to }: Place, params: Record<string, string | number> = {}) {
    super(code);
    this.reason = issue(code, '', { from, to, ...params });
  }
}
