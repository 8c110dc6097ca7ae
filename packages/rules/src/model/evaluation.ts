import type { Instant, JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { TableDecision, TableInUse } from '../tables/model';

/** What a rule sees, by name; what is hidden is null. */
export type RuleScope = { [name: string]: JsonValue };
export type RuleClock = { now: Instant; timeZone: string };

export type RuleContext = {
  scope: RuleScope;
  clock: RuleClock;
  /** Rows by master code, as far as they were loaded. */
  masters?: Record<string, JsonObject[]>;
  /** Decision tables that `decide("…")` may ask, by the name the service uses them under, as far as they were loaded. */
  tables?: Record<string, TableInUse>;
  /** Of each boundary that was loaded, the codes it lies in, by level: `{ "WARD1": { "city": "AMRITSAR" } }`. */
  boundaries?: Record<string, Record<string, string>>;
  /** Steps the evaluation may take; 10,000 where nothing is said. */
  fuel?: number;
};

/** What an evaluation lacked: the caller fetches it and evaluates again. */
export type RuleNeed = { master: string; key?: string } | { table: string } | { boundary: string };

export type RuleWarning = { code: string; params: Record<string, JsonValue> };

export type RuleOutcome = {
  value: JsonValue;
  warnings: RuleWarning[];
  needs: RuleNeed[];
  /** What decision tables said on the way, in the order they were asked. */
  decisions: TableDecision[];
  /** The evaluation was stopped; `value` is null then. */
  error?: RuleWarning;
};
