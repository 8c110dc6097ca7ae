import { dependenciesOf, type RuleAst } from '@nirmaan/rules/browser';
import type { Field, Page } from '../model/form';

const known = new WeakMap<RuleAst, string[]>();

/** The names a rule begins with: `owners.name` reads `owners`. */
function namesReadBy(ast: RuleAst): string[] {
  const before = known.get(ast);
  if (before) return before;
  const names = [...new Set(dependenciesOf(ast).map(([name = '']) => name))];
  known.set(ast, names);
  return names;
}

/** The names beside it that say what a field holds and whether it is shown; of one that holds fields, what theirs read, too. */
export function namesReadFor(field: Field, page?: Page): string[] {
  const rules = [page?.when, field.value, field.visible, field.initial];
  const own = rules.flatMap((rule) => (rule ? namesReadBy(rule.ast) : []));
  if (!('fields' in field)) return own;
  const inside = new Set(field.fields.map(({ code }) => code));
  return [...own, ...field.fields.flatMap((inner) => namesReadFor(inner)).filter((name) => !inside.has(name))];
}

/**
 * The fields with rules, each after those it reads: worked out in this order nothing waits for a long chain of others, and
 * ten thousand fields of which each reads the one before are no deeper than two. Where rules go in a circle any order does.
 */
export function readingOrder(fields: readonly Field[], pageOf: (field: Field) => Page | undefined): Field[] {
  const reads = new Map<string, { field: Field; names: string[] }>();
  for (const field of fields) {
    const names = namesReadFor(field, pageOf(field));
    if (names.length > 0 || field.value || field.visible || field.initial) reads.set(field.code, { field, names });
  }
  const order: Field[] = [];
  const begun = new Set<string>();
  for (const code of reads.keys()) {
    const way = [{ code, next: 0 }];
    begun.add(code);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const at = reads.get(here.code);
      const name = at?.names[here.next++];
      if (name === undefined) {
        if (at) order.push(at.field);
        way.pop();
      } else if (reads.has(name) && !begun.has(name)) {
        begun.add(name);
        way.push({ code: name, next: 0 });
      }
    }
  }
  return order;
}
