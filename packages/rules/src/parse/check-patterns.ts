import { RE2JS } from 're2js';
import type { RuleAst } from '../model/rule';

/** Functions that take a regular expression, and which of their arguments it is. */
const PATTERN_AT: Record<string, number> = { matches: 1, replace: 1, split: 1 };

/** Why a regular expression that is written into the rule cannot be run; one that is worked out is judged when it runs. */
export function patternFault(name: string, args: RuleAst[]): { node: RuleAst; reason: string } | undefined {
  const at = Object.hasOwn(PATTERN_AT, name) ? PATTERN_AT[name] : undefined;
  const node = at === undefined ? undefined : args[at];
  if (node?.[0] !== 'lit' || typeof node[1] !== 'string') return undefined;
  try {
    RE2JS.compile(node[1]);
    return undefined;
  } catch (error) {
    return { node, reason: error instanceof Error ? error.message : String(error) };
  }
}
