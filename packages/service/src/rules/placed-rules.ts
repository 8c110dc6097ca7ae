import type { JsonValue } from '@nirmaan/lexicon';
import { type PlacedRule, type RuleAst, rulesIn } from '@nirmaan/rules';
import type { ServiceDraft } from '../model/service';

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
