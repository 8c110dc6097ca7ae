import { DigitError } from '@nirmaan/digit';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { TableDecision } from '@nirmaan/rules/tables';
import type { Action } from '@nirmaan/workflow';
import type { ApplicationPorts } from '../applications';
import type { Refusal } from '../model/application';
import { judgeRule } from './judging';
import { refusal } from './refusals';
import type { Place } from './rule-data';

/** What the rules of an action say of a case. */
export type JudgedAction = {
  guardHolds: boolean;
  /** What its fee rule gave; absent = it has none. */
  due?: JsonValue;
  decisions: TableDecision[];
  /** Its rules cannot be judged now: a table is missing, or DIGIT does not answer and its rows were never read. */
  refusal?: Refusal;
};

/** Guard and fee of an action over the answers of its case. */
export async function judgeAction(
  ports: Pick<ApplicationPorts, 'catalogue' | 'now'>,
  place: Place,
  { guard, fee }: Pick<Action, 'guard' | 'fee'>,
  answers: JsonObject,
): Promise<JudgedAction> {
  try {
    const guarded = guard && (await judgeRule(ports, place, guard, answers));
    const due = fee && (await judgeRule(ports, place, fee, answers));
    const [missing] = [...(guarded?.missing ?? []), ...(due?.missing ?? [])];
    return {
      guardHolds: guarded?.holds ?? true,
      ...(due && { due: due.value }),
      decisions: onceEach([...(guarded?.decisions ?? []), ...(due?.decisions ?? [])]),
      ...(missing !== undefined && { refusal: refusal('applications.table-missing', { table: missing }) }),
    };
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    return { guardHolds: false, decisions: [], refusal: refusal('applications.digit-down') };
  }
}

/** Guard, fee and form may ask the same of the same table: it is kept once. */
export function onceEach(decisions: readonly TableDecision[]): TableDecision[] {
  return [...new Map(decisions.map((each) => [JSON.stringify(each), each])).values()];
}
