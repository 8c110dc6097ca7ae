import type { JsonValue } from '@nirmaan/lexicon';
import { asNode, asPairs, isNode, pathOf } from './explain/nodes';
import type { RuleAst } from './model/rule';

/** The names a rule reads from its scope, as paths: `owners.name` is `['owners', 'name']`. Names an iteration or a context makes are not among them. */
export function dependenciesOf(ast: RuleAst): string[][] {
  const found = new Map<string, string[]>();
  const add = (path: string[]) => found.set(JSON.stringify(path), path);
  const within = (bound: ReadonlySet<string>, ...names: string[]) => new Set([...bound, ...names]);

  const walk = (node: JsonValue | undefined, bound: ReadonlySet<string>): void => {
    if (!isNode(node)) return;
    const [operator, ...operands] = node;
    switch (operator) {
      case 'lit':
        return;
      case 'name':
      case 'path': {
        const path = pathOf(node);
        if (!path) walk(operands[0], bound);
        else if (!bound.has(path[0] ?? '')) add(path);
        return;
      }
      case 'filter':
        walk(operands[0], bound);
        // Inside a filter a name may be a member of the item: it counts as read, which is never too little.
        walk(operands[1], within(bound, 'item'));
        return;
      case 'for':
      case 'some':
      case 'every': {
        let inner = bound;
        for (const [name, list] of asPairs(operands[0])) {
          walk(list, inner);
          inner = within(inner, name);
        }
        walk(operands[1], operator === 'for' ? within(inner, 'partial') : inner);
        return;
      }
      case 'ctx': {
        let inner = bound;
        for (const [key, value] of asPairs(operands)) {
          walk(value, inner);
          inner = within(inner, key);
        }
        return;
      }
      default:
        for (const operand of operands) walk(operand, bound);
    }
  };
  walk(asNode(ast), new Set());
  return [...found.values()];
}
