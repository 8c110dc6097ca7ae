import type { RuleAst } from '../model/rule';
import { checkPattern, type Refusal } from '../patterns';

/** Functions that take a regular expression: which of their arguments it is, and which its flags. */
const PATTERN_AT: Record<string, [pattern: number, flags: number]> = {
  matches: [1, 2],
  replace: [1, 3],
  split: [1, 2],
};

/** Why a regular expression that is written into the rule cannot be run; one that is worked out is judged when it runs. */
export function patternFault(name: string, args: RuleAst[]): { node: RuleAst; reason: Refusal } | undefined {
  if (!Object.hasOwn(PATTERN_AT, name)) return undefined;
  const [pattern, flags] = (PATTERN_AT[name] ?? []).map((at) => args[at]);
  const text = textOf(pattern);
  if (!pattern || text === undefined) return undefined;
  const reason = checkPattern(text, textOf(flags) ?? '');
  return reason && { node: pattern, reason };
}

function textOf(node: RuleAst | undefined): string | undefined {
  return node?.[0] === 'lit' && typeof node[1] === 'string' ? node[1] : undefined;
}
