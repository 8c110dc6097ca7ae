import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { Form, ruleTypesOf } from '../..';

/** Rows whose choice depends on another answer. */
export const kinds: JsonObject[] = ['A1', 'A2', 'B1', 'C1'].map((code) => ({
  code,
  category: code.slice(0, 1),
  name: `Kind ${code}`,
}));

const CODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const category = {
  type: 'select-one',
  choices: { from: 'list', options: ['A', 'B', 'C'].map((value) => ({ value, label: {} })) },
};
/** Fields by what rules about them compare with. */
const plainFields: Record<string, JsonValue>[] = [
  { type: 'text', maxLength: 3 },
  { type: 'number', minimum: 1 },
  { type: 'number', decimals: 2 },
  { type: 'yes-no' },
  { type: 'date' },
  category,
  {
    type: 'select-one',
    choices: {
      from: 'master',
      master: 'T.Kind',
      value: 'code',
      label: 'name',
      where: { column: 'category', field: 'a' },
    },
  },
  { type: 'select-many', choices: category.choices },
  { type: 'address' },
  { type: 'guidance', body: {} },
  { type: 'hidden', constant: 3 },
];

/** Conditions and values over two names; what makes no sense of them is null, which is a case too. */
const conditions = [
  '{x} = {y}',
  '{x} != null',
  '{x} > 1 and {y} != "A"',
  'count({x}) > 1',
  '{x} = true',
  'if {x} = null then {y} = null else true',
];
const results = [
  '{x}',
  '{x} + {y}',
  'if {x} = true then {y} else 2',
  'string({x})',
  'sum({x}.a)',
  '{x}.b',
  'master("T.Kind", {x}).name',
  'master("T.Gone", {y}).name',
];

const ruleText = (patterns: string[], names: string[]) =>
  fc
    .tuple(fc.constantFrom(...patterns), fc.constantFrom(...names), fc.constantFrom(...names))
    .map(([pattern, x, y]) => pattern.replaceAll('{x}', x).replaceAll('{y}', y));

/** Rules are texts here, in members whose names begin with `=`. */
type Drawn = { [member: string]: JsonValue };

function drawnField(code: string, names: string[], depth: number, sees: Sees): fc.Arbitrary<Drawn> {
  const held = depth > 0 ? drawnFields(['a', 'b', 'c'], names, depth - 1, sees) : fc.constant([]);
  const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
  return fc
    .record({
      plain: fc.constantFrom(...plainFields),
      holds: depth > 0 ? fc.constantFrom('', '', '', 'group', 'repeating-group') : fc.constant(''),
      held,
      isRequired: fc.boolean(),
      minItems: fc.nat(2),
      visible: maybe(ruleText(conditions, names)),
      required: maybe(ruleText(conditions, names)),
      value: maybe(ruleText(results, names)),
      initial: maybe(ruleText(results, names)),
      check: maybe(ruleText(conditions, names)),
      latest: maybe(ruleText(results, names)),
    })
    .map(({ plain, holds, held, isRequired, minItems, value, initial, latest, ...rules }) => {
      const own =
        holds === '' ? plain : { type: holds, fields: held, ...(holds !== 'group' && { itemName: {}, minItems }) };
      const isPlain = holds === '' && own.type !== 'guidance' && own.type !== 'hidden';
      return Object.fromEntries(
        Object.entries({
          code,
          label: { en: `Field ${code}` },
          required: isRequired,
          ...own,
          '=visible': rules.visible,
          '=required': rules.required,
          '=check': rules.check,
          '=value': isPlain ? value : undefined,
          '=initial': isPlain ? initial : undefined,
          '=latest': own.type === 'date' ? latest : undefined,
        }).flatMap(([name, member]): [string, JsonValue][] => (member === undefined ? [] : [[name, member]])),
      );
    });
}

/** `sees`: which of the fields beside it the rules of a field may name. */
type Sees = (chosen: string[], code: string) => string[];

function drawnFields(codes: string[], names: string[], depth: number, sees: Sees): fc.Arbitrary<Drawn[]> {
  return fc.subarray(codes, { minLength: 1 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((code) => {
        const visible = names.filter((name) => !chosen.includes(name));
        return drawnField(code, [...visible, ...sees(chosen, code)], depth, sees);
      }),
    ),
  );
}

const before: Sees = (chosen, code) => chosen.slice(0, chosen.indexOf(code));
const after: Sees = (chosen, code) => chosen.slice(chosen.indexOf(code) + 1);
const all: Sees = (chosen) => chosen;

/** Forms of a few pages with rules of every kind: lists in groups in lists, choices and limits that depend on answers, circles. */
export const randomForm: fc.Arbitrary<Form> = fc
  .constantFrom(before, before, after, all)
  .chain((sees) =>
    fc.tuple(
      drawnFields(['a', 'b', 'c', 'd'], ['gone'], 2, sees),
      drawnFields(['e', 'f'], ['a', 'b', 'c', 'd'], 1, sees),
      fc.option(ruleText(conditions, ['a', 'b', 'c', 'd']), { nil: undefined }),
    ),
  )
  .map(([first, second, when]) => {
    const bare = Form.parse({ code: 'form', title: {}, pages: [pageOf('one', first), pageOf('two', second)] });
    const types = { ...Object.fromEntries(CODES.map((code) => [code, 'any' as const])), ...ruleTypesOf(bare) };
    const rule = (text: JsonValue) => parseRule(String(text), types).rule;
    const withRules = (field: Drawn): Drawn => {
      const made: Drawn = {};
      for (const [name, value] of Object.entries(field)) {
        if (name === 'fields' && Array.isArray(value)) made.fields = value.map((each) => withRules(each as Drawn));
        else if (!name.startsWith('=')) made[name] = value;
      }
      for (const [name, value] of Object.entries(field)) {
        const found = name.startsWith('=') ? rule(value) : undefined;
        if (found)
          Object.assign(
            made,
            name === '=check' ? { checks: [{ rule: found, message: {} }] } : { [name.slice(1)]: found },
          );
      }
      return made;
    };
    const conditional = when && rule(when);
    return Form.parse({
      code: 'form',
      title: {},
      pages: [
        pageOf('one', first.map(withRules)),
        { ...pageOf('two', second.map(withRules)), ...(conditional && { when: conditional }) },
      ],
    });
  });

function pageOf(code: string, fields: JsonValue[]) {
  return { code, title: {}, fields };
}

/** Answers that fit some field, and some that fit none. */
const leaf: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  null,
  '',
  'A',
  'B',
  'A1',
  'B1',
  'long text',
  0,
  1,
  2.5,
  true,
  false,
  '2026-04-01',
  ['A'],
  ['A', 'X'],
);
const entry = fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf);
const answer: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: entry },
  { weight: 1, arbitrary: fc.array(entry, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(leaf, entry, fc.array(entry, { maxLength: 2 }))),
  },
);
export const randomAnswers: fc.Arbitrary<JsonObject> = fc.dictionary(fc.constantFrom(...CODES, 'gone'), answer);

export type Edit = { pointer: string; value: JsonValue | undefined } | { all: JsonObject };

/** What may be done to answers: one given or taken away, at any depth, or all replaced. */
export const randomEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...CODES),
        fc.array(fc.constantFrom('0', '1', 'a', 'b', 'c'), { maxLength: 3 }),
        fc.option(answer, { nil: undefined, freq: 6 }),
      )
      .map(([code, below, value]) => ({ pointer: `/${[code, ...below].join('/')}`, value })),
  },
  { weight: 1, arbitrary: randomAnswers.map((all) => ({ all })) },
);
