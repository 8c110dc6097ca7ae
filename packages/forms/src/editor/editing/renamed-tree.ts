import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';
import type { NameIndex, Renamed } from './name-index';

type Names = {
  renamed: Renamed;
  index: NameIndex;
  /** Where the rule stands. */
  place: string;
};

/** Names that a rule made itself, each with the field whose entries they are; and the lists whose items' members are in scope. */
type Bound = { names: ReadonlyMap<string, string | undefined>; items: readonly (string | undefined)[] };

const isNode = (value: JsonValue | undefined): value is RuleAst => Array.isArray(value) && typeof value[0] === 'string';
const isPair = (value: JsonValue): value is [string, JsonValue] => Array.isArray(value) && typeof value[0] === 'string';

/** The tree of a rule in which the renamed fields have their new codes. */
export function renamedTree(node: RuleAst, names: Names, bound: Bound = { names: new Map(), items: [] }): RuleAst {
  const [operator, ...operands] = node;
  const within = (value: JsonValue, inner = bound) => (isNode(value) ? renamedTree(value, names, inner) : value);
  const codeOf = (pointer: string | undefined, code: string) => names.renamed.get(pointer ?? '') ?? code;
  const [first = null, second = null] = operands;
  switch (operator) {
    case 'lit':
      return node;
    case 'name': {
      const name = String(first);
      return bound.names.has(name) ? node : [operator, codeOf(meant(name, names, bound), name), ...operands.slice(1)];
    }
    case 'path': {
      const member = String(second);
      const holder = fieldOf(first, names, bound);
      const field = holder === undefined ? undefined : names.index.inside(holder, member);
      return [operator, within(first), codeOf(field, member), ...operands.slice(2)];
    }
    case 'filter': {
      const inner = { ...bound, items: [fieldOf(first, names, bound), ...bound.items] };
      return [operator, within(first), within(second, inner)];
    }
    case 'for':
    case 'some':
    case 'every': {
      const made = new Map(bound.names);
      const inner = { ...bound, names: made };
      const sources = (Array.isArray(first) ? first : []).map((source) => {
        if (!isPair(source)) return source;
        const list = within(source[1], inner);
        made.set(source[0], fieldOf(source[1], names, inner));
        return [source[0], list];
      });
      return [operator, sources, ...operands.slice(1).map((each) => within(each, inner))];
    }
    case 'ctx': {
      const made = new Map(bound.names);
      const inner = { ...bound, names: made };
      const entries = operands.map((entry) => {
        if (!isPair(entry)) return entry;
        const value = within(entry[1], inner);
        made.set(entry[0], undefined);
        return [entry[0], value];
      });
      return [operator, ...entries];
    }
    default:
      return [operator, ...operands.map((each) => within(each))];
  }
}

/** The field a bare name means: a member of the item a filter looks at, else one of the form. */
function meant(name: string, { index, place }: Names, bound: Bound): string | undefined {
  for (const list of bound.items) {
    const member = list === undefined ? undefined : index.inside(list, name);
    if (member !== undefined) return member;
  }
  return index.inScope(place, name);
}

/** The field whose answer, or whose entries, an expression is; undefined for anything else. */
function fieldOf(value: JsonValue, names: Names, bound: Bound): string | undefined {
  if (!isNode(value)) return undefined;
  const [operator, first = null, second = null] = value;
  if (operator === 'name') {
    const name = String(first);
    return bound.names.has(name) ? bound.names.get(name) : meant(name, names, bound);
  }
  if (operator === 'filter') return fieldOf(first, names, bound);
  const holder = operator === 'path' ? fieldOf(first, names, bound) : undefined;
  return holder === undefined ? undefined : names.index.inside(holder, String(second));
}
