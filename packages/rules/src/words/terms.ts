import type { Explanation } from '../explain/explain';
import { listed, namePart, say, textPart, valuePart, type WordPart } from './parts';
import { type NameInWords, nameOf, nameWithValue, spaced, type Telling, toldValue } from './telling';
import { valueInWords } from './values';

const SIGNS: Readonly<Record<string, { sign: string; rank: number }>> = {
  '+': { sign: '+', rank: 1 },
  '-': { sign: '−', rank: 1 },
  '*': { sign: '×', rank: 2 },
  '/': { sign: '÷', rank: 2 },
  '**': { sign: '^', rank: 3 },
};

/** Functions that only say how a value is read. */
const READINGS: ReadonlySet<string> = new Set(['number', 'string', 'date', 'time', 'date and time', 'duration']);

/** Functions of one list, or of as many values. */
const OF_MANY: ReadonlySet<string> = new Set(['min', 'max', 'sum', 'mean']);

const termOf = (node: Explanation | undefined, telling: Telling): WordPart[] =>
  node ? termInWords(node, telling) : [];

/** A value as the words that stand for it in a sentence: “Annual income (340,000)”, “250,000”, “Area (24) × 50”. */
export function termInWords(node: Explanation, telling: Telling, like?: NameInWords): WordPart[] {
  const { messages } = telling;
  const { operator, parts } = node;
  const [first, second] = parts;
  const of = (part: Explanation) => termInWords(part, telling, like);
  if (operator === 'lit') return toldValue(node, telling, like);
  if (node.path) return nameWithValue(node, telling);
  if (operator in SIGNS && first && second) return calculation(node, first, second, telling);
  if (operator === 'neg' && first) return [...textPart('−'), ...within(first, 3, telling)];
  if (operator === 'if' && second) return of(second);
  if (operator === 'call') return callInWords(node, telling, like);
  if (operator === 'filter' && first) {
    const list = namedList(first, telling);
    if (!node.kept)
      return say(messages, 'named', { name: say(messages, 'term.entries', { list }), value: toldValue(node, telling) });
    const [count, all] = [node.kept.count, node.kept.of].map((each) => valuePart(valueInWords(each, messages)));
    return say(messages, 'term.kept', { count: count ?? [], all: all ?? [], list });
  }
  if (operator === 'path' && first) {
    const decision = first.decision;
    if (decision) {
      const label = telling.tables?.(decision.use)?.column(node.name ?? '')?.label ?? node.name ?? '';
      return say(messages, 'named', { name: namePart(label), value: toldValue(node, telling, like) });
    }
    // The member of an entry that a filter chose is called as that of the list is.
    const list = first.operator === 'filter' ? first.parts[0]?.path : undefined;
    if (list) return nameWithValue({ ...node, path: [...list, node.name ?? ''] }, telling);
    const member = say(messages, 'term.member', { name: namePart(node.name ?? ''), of: termInWords(first, telling) });
    return node.value === null
      ? member
      : say(messages, 'named', { name: member, value: toldValue(node, telling, like) });
  }
  if (operator === 'list' && parts.length > 0 && parts.length <= 5) return listed(parts.map(of), messages);
  return toldValue(node, telling, like);
}

/** A list by its name alone; one without a name by how many values it has. */
export function namedList(node: Explanation, telling: Telling): WordPart[] {
  const name = nameOf(node, telling);
  return name ? namePart(name.label) : termInWords(node, telling);
}

function calculation(node: Explanation, left: Explanation, right: Explanation, telling: Telling): WordPart[] {
  const { sign, rank } = SIGNS[node.operator] ?? { sign: node.operator, rank: 1 };
  return spaced(within(left, rank, telling), textPart(sign), within(right, rank + 1, telling));
}

/** In brackets where it would be calculated in another order without. */
function within(node: Explanation, rank: number, telling: Telling): WordPart[] {
  const own = SIGNS[node.operator]?.rank;
  const words = termInWords(node, telling);
  return own !== undefined && own < rank ? [...textPart('('), ...words, ...textPart(')')] : words;
}

function callInWords(node: Explanation, telling: Telling, like?: NameInWords): WordPart[] {
  const { messages } = telling;
  const { name = '', parts } = node;
  const [first, second] = parts;
  if (READINGS.has(name))
    return first && parts.length === 1 && first.path
      ? termInWords(first, telling, like)
      : toldValue(node, telling, like);
  if (name === 'decide' && node.decision) {
    const label = telling.tables?.(node.decision.use)?.label ?? node.decision.use;
    return say(messages, 'function.decide', { a: namePart(label) });
  }
  const list = name === 'count' && first?.operator === 'filter' && first.kept ? first.parts[0] : undefined;
  const key = list ? 'function.countMatching' : `function.${camel(name)}`;
  const isOfMany = OF_MANY.has(name) && parts.length > 1;
  const a = isOfMany
    ? listed(
        parts.map((each) => termInWords(each, telling)),
        messages,
      )
    : termOf(list ?? first, telling);
  const b = termOf(second, telling);
  const isKnown = messages.has(`ruleWords.${key}`);
  const words = isKnown
    ? say(messages, key, { a, b })
    : say(messages, 'term.call', {
        function: namePart(name),
        arguments: listed(
          parts.map((each) => termInWords(each, telling)),
          messages,
        ),
      });
  return node.value === null ? words : say(messages, 'named', { name: words, value: toldValue(node, telling, like) });
}

/** `string length` as the key of a message. */
export function camel(name: string): string {
  return name.replace(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
