import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from './model/rule';

/** The names a rule reads from its scope, as paths: `owners.name` is `['owners', 'name']`. Names an iteration makes are not among them. */
export function dependenciesOf(ast: RuleAst): string[][] {
  const found = new Map<string, string[]>();
  const add = (path: string[]) => found.set(path.join('.'), path);

  const walk = (node: JsonValue, bound: ReadonlySet<string>): void => {
    if (!Array.isArray(node) || typeof node[0] !== 'string') return;
    const [operator, ...operands] = node;
    if (operator === 'lit') return;
    if (operator === 'name') {
      const name = String(operands[0]);
      if (!bound.has(name)) add([name]);
      return;
    }
    if (operator === 'path') {
      const path = pathOf(node);
      if (!path) walk(operands[0] ?? null, bound);
      else if (!bound.has(path[0] ?? '')) add(path);
      return;
    }
    if (operator === 'filter') {
      walk(operands[0] ?? null, bound);
      // Inside a filter a name may be a member of the item: it counts as read, which is never too little.
      walk(operands[1] ?? null, new Set([...bound, 'item']));
      return;
    }
    if (operator === 'for' || operator === 'some' || operator === 'every') {
      let inner = bound;
      for (const source of Array.isArray(operands[0]) ? operands[0] : []) {
        if (!Array.isArray(source)) continue;
        walk(source[1] ?? null, inner);
        inner = new Set([...inner, String(source[0])]);
      }
      walk(operands[1] ?? null, inner);
      return;
    }
    if (operator === 'ctx') {
      for (const entry of operands) if (Array.isArray(entry)) walk(entry[1] ?? null, bound);
      return;
    }
    for (const operand of operands) walk(operand, bound);
  };
  walk(ast as JsonValue, new Set());
  return [...found.values()];
}

/** `a.b.c` as its parts; undefined where a path starts from something else than a name. */
function pathOf(node: JsonValue[]): string[] | undefined {
  const [operator, first, member] = node;
  if (operator === 'name') return [String(first)];
  if (operator !== 'path' || !Array.isArray(first)) return undefined;
  const before = pathOf(first);
  return before && [...before, String(member)];
}
