import type { Explanation } from '../explain/explain';
import type { TableDecision } from '../tables/model';
import { between, comparison, membership, unknown, yesOrNo } from './comparisons';
import { listed, namePart, say, textPart, valuePart, type WordPart } from './parts';
import { nameOf, nameWithValue, type Telling, toldValue } from './telling';
import { camel, namedList, termInWords } from './terms';
import { dayInWords, valueInWords } from './values';

/** Tests with two sides, and the messages for what is and for what is not. */
const TESTS: Readonly<Record<string, string>> = {
  contains: 'contains',
  'starts with': 'starts',
  'ends with': 'ends',
  matches: 'matches',
  'list contains': 'includes',
};
const ORDERS: Readonly<Record<string, string>> = { before: 'before', after: 'after' };
/** Entries of a list that are told one by one. */
const MOST_ENTRIES = 3;

/** What is the case, so that a condition holds, does not hold or is not known; only what decided. */
export function factsOf(node: Explanation, telling: Telling): WordPart[][] {
  const { messages } = telling;
  const { operator, parts, value } = node;
  const [first, second] = parts;
  switch (operator) {
    case 'lit':
      return [say(messages, value === true ? 'fact.always' : 'fact.never')];
    case 'name':
      return [yesOrNo(node, telling)];
    case 'and':
    case 'or':
      return parts.filter((part) => part.decisive).flatMap((part) => factsOf(part, telling));
    case 'if': {
      const test = first ? factsOf(first, telling) : [];
      return second && second.operator !== 'lit' ? [...test, ...factsOf(second, telling)] : test;
    }
    case '=':
    case '!=':
      return isWrapped(node) && first ? factsOf(first, telling) : comparison(node, telling);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(node, telling);
    case 'between':
      return between(node, telling);
    case 'in':
      return membership(node, telling);
    case 'some':
    case 'every':
      return entries(node, telling);
    case 'instance':
      return [typeFact(node, telling)];
    case 'call':
      return callFacts(node, telling);
    case 'path':
      if (first?.decision) return [tableReason(first.decision, telling, node)];
      return [
        value === null
          ? say(messages, 'fact.notAnswered', { left: termInWords(node, telling) })
          : yesOrNo(node, telling),
      ];
    default:
      return value === null ? unknown(node, telling) : [generic(node, telling)];
  }
}

/** `(area < 5) = true`: a condition asked whether it holds. What a name says is told by the comparison itself. */
function isWrapped({ parts: [left, right] }: Explanation): boolean {
  return right?.operator === 'lit' && typeof right.value === 'boolean' && left?.operator !== 'name' && !left?.path;
}

function generic(node: Explanation, telling: Telling): WordPart[] {
  return say(telling.messages, node.value === true ? 'fact.true' : 'fact.false', {
    left: termInWords({ ...node, value: null }, telling),
  });
}

function callFacts(node: Explanation, telling: Telling): WordPart[][] {
  const { messages } = telling;
  const { name = '', parts, value } = node;
  const [first, second] = parts;
  if (name === 'not' && first) return factsOf(first, telling);
  if (node.decision) return [tableReason(node.decision, telling)];
  if (value === null) return unknown(node, telling);
  const test = TESTS[name];
  if (test && first && second)
    return [
      say(messages, `fact.${test}${value === true ? '' : 'Not'}`, {
        left: test === 'includes' ? namedList(first, telling) : termInWords(first, telling),
        right: termInWords(second, telling, nameOf(first, telling)),
      }),
    ];
  const order = value === true ? ORDERS[name] : undefined;
  if (order && first && second)
    return [say(messages, `fact.${order}`, { left: termInWords(first, telling), right: termInWords(second, telling) })];
  return [generic(node, telling)];
}

function typeFact(node: Explanation, telling: Telling): WordPart[] {
  const { messages } = telling;
  const [first] = node.parts;
  const kind = camel(node.name?.split('<')[0]?.trim() ?? '');
  const type = `ruleWords.type.${kind === 'Any' ? 'any' : kind}`;
  return say(messages, node.value === true ? 'fact.type' : 'fact.typeNot', {
    left: first ? termInWords(first, telling) : [],
    right: messages.has(type) ? textPart(messages.text(type)) : valuePart(node.name ?? ''),
  });
}

/** Of `some` and `every`: the entries that decided, or that all are alike. */
function entries(node: Explanation, telling: Telling): WordPart[][] {
  const { messages } = telling;
  const rounds = node.parts.filter((part) => part.operator === 'item');
  const sources = node.parts.filter((part) => part.operator !== 'item');
  const list = listed(
    sources.map((part) => namedList(part, telling)),
    messages,
  );
  if (node.kept?.of === 0) return [say(messages, 'fact.noEntries', { list })];
  const deciding = rounds.filter((part) => part.decisive);
  const isAlike = (node.operator === 'some') !== (node.value === true);
  if (node.value !== null && isAlike && (deciding.length > MOST_ENTRIES || node.value === true))
    return [say(messages, node.value === true ? 'fact.allMeet' : 'fact.noneMeets', { list })];
  if (deciding.length === 0) return unknown(node, telling);
  return deciding.slice(0, MOST_ENTRIES).map((part) => {
    const [body] = part.parts;
    const at = (part.at ?? []).map((place) => valueInWords(place, messages)).join(', ');
    return say(messages, 'fact.entry', {
      at: valuePart(at),
      list,
      reasons: body ? listed(factsOf(body, telling), messages) : [],
    });
  });
}

/** How a value came about: what it was taken or computed from, the branch that was taken, the row of a table. */
export function originsOf(node: Explanation, telling: Telling): WordPart[][] {
  const { messages } = telling;
  const { operator, parts } = node;
  const [first, second] = parts;
  if (node.value === null && !node.path && !node.decision && !first?.decision) return unknown(node, telling);
  if (operator === 'lit') return [say(messages, 'reason.fixed', { value: toldValue(node, telling) })];
  if (node.path) return [say(messages, 'reason.taken', { left: nameWithValue(node, telling, true) })];
  if (operator === 'if' && first) {
    const origins = second && second.operator !== 'lit' ? originsOf(second, telling) : [];
    return [...factsOf(first, telling), ...origins];
  }
  if (node.decision) return [tableReason(node.decision, telling)];
  if (operator === 'path' && first?.decision) return [tableReason(first.decision, telling, node)];
  const decisions = decisionsIn(node).map((each) => tableReason(each, telling));
  return [say(messages, 'reason.computed', { left: termInWords({ ...node, value: null }, telling) }), ...decisions];
}

function decisionsIn(node: Explanation): TableDecision[] {
  return node.decision ? [node.decision] : node.parts.flatMap(decisionsIn);
}

/** Which rows of a table decided, of which day, and for which inputs. */
export function tableReason(decision: TableDecision, telling: Telling, member?: Explanation): WordPart[] {
  const { messages } = telling;
  const known = telling.tables?.(decision.use);
  const table = namePart(known?.label ?? decision.table);
  const on = valuePart(dayInWords(decision.on, messages.language) ?? decision.on);
  const rows = listed(decision.rows.map(valuePart), messages);
  if (decision.problem === 'no-row') return withInputs(say(messages, 'reason.tableNone', { table, on }));
  if (decision.problem)
    return say(messages, decision.problem === 'several-rows' ? 'reason.tableSeveral' : 'reason.tableDisagree', {
      table,
      on,
      rows,
    });
  const output = member?.name === undefined ? undefined : (known?.column(member.name) ?? { label: member.name });
  return withInputs(
    output && member
      ? say(messages, 'reason.tableSays', {
          rows,
          table,
          on,
          value: toldValue(member, telling, output),
          output: namePart(output.label),
        })
      : say(messages, 'reason.table', { rows, table, on }),
  );

  function withInputs(reason: WordPart[]): WordPart[] {
    const inputs = Object.entries(decision.inputs).map(([code, value]) => {
      const column = known?.column(code);
      const shown = column?.format && value !== null ? column.format(value) : valueInWords(value, messages);
      return say(messages, 'named', { name: namePart(column?.label ?? code), value: valuePart(shown) });
    });
    return inputs.length === 0
      ? reason
      : say(messages, 'reason.tableFor', { reason, inputs: listed(inputs, messages) });
  }
}
