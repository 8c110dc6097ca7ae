import type { JsonValue } from '@nirmaan/lexicon';
import { compare } from '../evaluate/values';
import type { TableDecision } from '../tables/model';
import type { Binding, Explanation, Part } from './explain';
import { asNode, asPairs, isNode, pathOf } from './nodes';
import type { Recorded } from './trace';

type Facts = Pick<Explanation, 'path' | 'name' | 'closed' | 'at' | 'kept' | 'decision'>;

/** What is particular to a part, and the parts it is made of, each with whether it decided. */
export function partsOf(part: Part, decisions: readonly TableDecision[]): { facts: Facts; parts(): Part[] } {
  const { record, bound } = part;
  const [operator, ...operands] = record.ast;
  if (part.item) return { facts: { at: part.item }, parts: () => [{ record, isDecisive: part.isDecisive, bound }] };

  const inner = record.inner;
  const all = (isDecisive: (each: Recorded) => boolean = () => true, scope = bound): Part[] =>
    inner.map((each) => ({ record: each, isDecisive: part.isDecisive && isDecisive(each), bound: scope }));
  const plain = (facts: Facts = {}) => ({ facts, parts: () => all() });

  switch (operator) {
    case 'lit':
      return { facts: {}, parts: () => [] };
    case 'name':
    case 'path': {
      const read = resolve(pathOf(record.ast), bound);
      return read ? { facts: read, parts: () => [] } : plain({ name: String(operands[1]) });
    }
    case 'and':
    case 'or':
      // Of a false `and` the false sides, of a true `or` the true ones; of one that is not known those that are not.
      return { facts: {}, parts: () => all((each) => sides(record, each)) };
    case 'between': {
      const [value, low, high] = inner;
      const isTooLow = isBelow(value, low);
      const isTooHigh = isBelow(high, value);
      return {
        facts: {},
        parts: () => all((each) => !(isTooLow && each === high) && !(isTooHigh && !isTooLow && each === low)),
      };
    }
    case 'in': {
      const [value] = inner;
      return {
        facts: {},
        parts: () =>
          all((each) => each === value || record.value !== true || each.value === true).map((each) =>
            value && each.record !== value ? { ...each, testOf: value } : each,
          ),
      };
    }
    case 'range':
      return plain({ closed: [operands[1] === true, operands[3] === true] });
    case 'test':
      return plain({ name: String(operands[0]) });
    case 'instance':
      return plain({ name: String(operands[1]) });
    case 'call': {
      const name = String(operands[0]);
      const decision = name === 'decide' ? decisionOf(inner[0], decisions) : undefined;
      return plain({ name, ...(decision && { decision }) });
    }
    case 'filter': {
      const [list, ...rounds] = inner;
      const isChoice = Array.isArray(list?.value) && rounds.length === list.value.length && Array.isArray(record.value);
      const count = Array.isArray(record.value) ? record.value.length : 0;
      return {
        facts: isChoice ? { kept: { count, of: rounds.length } } : {},
        parts: () => (list ? [{ record: list, isDecisive: part.isDecisive, bound }] : []),
      };
    }
    case 'ctx':
      return plain();
    case 'for':
    case 'some':
    case 'every':
      return iteration(part);
    default:
      return plain();
  }
}

function sides({ value }: Recorded, side: Recorded): boolean {
  return value === null || value === undefined ? side.value !== true && side.value !== false : side.value === value;
}

function isBelow(a: Recorded | undefined, b: Recorded | undefined): boolean {
  const order = a && b && compare(a.value ?? null, b.value ?? null);
  return order !== undefined && order < 0;
}

function decisionOf(use: Recorded | undefined, decisions: readonly TableDecision[]): TableDecision | undefined {
  return decisions.find((each) => each.use === use?.value);
}

/** Where a name leads: names of iterations stand for the lists they go over. */
function resolve(path: string[] | undefined, bound: Part['bound']): Pick<Explanation, 'path' | 'at'> | undefined {
  if (!path) return undefined;
  const [first = '', ...members] = path;
  const binding = Object.hasOwn(bound, first) ? bound[first] : undefined;
  if (!binding) return { path };
  return { ...(binding.path && { path: [...binding.path, ...members] }), at: binding.at };
}

/** The lists that are gone over, and the rounds that decided, each with its place in the lists. */
function iteration(part: Part): { facts: Facts; parts(): Part[] } {
  const { record, bound } = part;
  const [operator, ...operands] = record.ast;
  const sources = asPairs(operands[0]);
  const body = asNode(operands[1]);
  const lists: Part[] = [];
  const rounds: Part[] = [];
  const at = sources.map(() => 0);
  for (const each of record.inner) {
    const source = each.ast === body ? -1 : sourceAt(each, operands[0]);
    if (source === -1) {
      at[at.length - 1] = (at.at(-1) ?? 0) + 1;
      rounds.push({ record: each, isDecisive: part.isDecisive, bound: bind(sources, at, bound), item: [...at] });
    } else {
      // The next list begins: one step further in the one before it. Of `1..n` both ends are told, one after the other.
      if (source > 0 && !isEnd(each, operands[0])) at[source - 1] = (at[source - 1] ?? 0) + 1;
      at[source] = 0;
      if (lists.length < sources.length)
        lists.push({ record: each, isDecisive: false, bound: bind(sources, at, bound) });
    }
  }
  const wanted = record.value ?? null;
  const deciding =
    operator === 'for'
      ? rounds
      : rounds.filter(({ record: { value } }) => sides({ ...record, value: wanted }, { ...record, value }));
  // The first true round of `some` settles it, as does the first false one of `every`.
  const isSettled = (operator === 'some' && wanted === true) || (operator === 'every' && wanted === false);
  return {
    facts: { kept: { count: rounds.filter((each) => each.record.value === true).length, of: rounds.length } },
    parts: () => [...lists, ...(isSettled ? deciding.slice(0, 1) : deciding)],
  };
}

/** Which of the lists an evaluation is that of, or one of its ends; -1 where it is none of them. */
function sourceAt({ ast }: Recorded, sources: JsonValue | undefined): number {
  return asPairs(sources).findIndex(([, list]) => list === ast || (list[0] === '..' && list.includes(ast)));
}

function isEnd({ ast }: Recorded, sources: JsonValue | undefined): boolean {
  return asPairs(sources).some(([, list]) => list[0] === '..' && list[2] === ast && list[1] !== ast);
}

function bind(
  sources: [string, ReturnType<typeof asNode>][],
  at: readonly number[],
  outer: Part['bound'],
): Part['bound'] {
  const bound: Record<string, Binding> = { ...outer };
  sources.forEach(([name, list], index) => {
    const own = isNode(list) ? resolve(pathOf(list), bound) : undefined;
    bound[name] = { path: own?.path, at: [...(own?.at ?? []), at[index] ?? 0] };
  });
  return bound;
}
