import { appendPointer, type JsonValue } from '@nirmaan/lexicon';
import type { Rule, RuleAst } from '@nirmaan/rules';
import type { ServiceDraft } from '../model/service';

/** A rule of a service, and where it stands. */
export type PlacedRule = { rule: Rule; path: string };

/** Every rule below a part of a service, wherever rules may stand: a new place for one needs no line here. */
export function rulesIn(part: unknown, path = ''): PlacedRule[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isRule(part)) return [{ rule: part, path }];
  return Object.entries(part).flatMap(([key, inner]) => rulesIn(inner, appendPointer(path, key)));
}

/** Nothing else of a parsed service has a text and a tree. */
function isRule(part: object): part is Rule {
  return 'text' in part && 'ast' in part && typeof part.text === 'string' && Array.isArray(part.ast);
}

/** Every rule of a draft. What an import kept verbatim holds none of ours. */
export function placedRules({ origin: _, ...draft }: ServiceDraft): PlacedRule[] {
  return rulesIn(draft);
}

/** The names under which a rule asks decision tables: the `"fee"` of `decide("fee")`. */
export function tablesAskedBy(ast: RuleAst): string[] {
  const names = new Set<string>();
  const walk = (node: JsonValue): void => {
    if (!Array.isArray(node) || node[0] === 'lit') return;
    const [operator, name, first] = node;
    if (operator === 'call' && name === 'decide' && Array.isArray(first) && first[0] === 'lit')
      if (typeof first[1] === 'string') names.add(first[1]);
    for (const each of node) walk(each);
  };
  walk(ast);
  return [...names];
}
