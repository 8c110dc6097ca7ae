import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { decideTable } from '../tables/decide';
import { DEEPEST_DECISION } from './limits';
import type { Step } from './names';
import type { Run } from './run';
import { toJson, type Value } from './values';

/** A fee table of hundreds of rows is asked by form rules too: ten steps in its cells cost one. */
const STEPS_FOR_ONE = 10;

/**
 * Asks a decision table under the name the service uses it: its inputs are evaluated over the scope of the rule, its cells
 * over the inputs; all of it from the same fuel. What it said is recorded. A table that is not loaded is null and is asked for.
 */
export function decideUse(use: string, run: Run, compiled: (ast: RuleAst) => Step): Value {
  const tables = run.context.tables;
  const found = tables && Object.hasOwn(tables, use) ? tables[use] : undefined;
  if (!found) {
    run.need({ table: use });
    return null;
  }
  if (run.asking >= DEEPEST_DECISION) {
    run.warn('rules.table-cycle', { use });
    return null;
  }
  run.asking++;
  const { slots } = run;
  // Trees of their own: their names must not take the places of the rule's.
  run.slots = [];
  const inputs = Object.entries(found.inputs).map(([code, tree]): [string, JsonValue] => [
    code,
    toJson(compiled(tree)(run), run.charge),
  ]);
  const { scope } = run;
  const decide = () =>
    decideTable(found.table, Object.fromEntries(inputs), found.on, (tree, inner) => {
      run.scope = inner;
      run.slots = [];
      return toJson(compiled(tree)(run), run.charge);
    });
  const decision = run.cheaply(run.asking === 1 ? STEPS_FOR_ONE : 1, decide);
  run.scope = scope;
  run.slots = slots;
  run.asking--;
  run.decisions.push({ ...decision, use });
  return decision.value;
}
