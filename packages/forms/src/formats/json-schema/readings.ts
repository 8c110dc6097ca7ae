import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';
import { importedCheck } from '../checks-of-imports';
import { readPattern } from '../pattern/read-pattern';
import { isObject, numberAt, objectAt, textAt } from '../same-json';
import { choicesIn } from './choices';

/** One schema to be read, and what its reader says about it. */
export type Given = {
  schema: JsonObject;
  ui: JsonObject;
  /** Without `null`. */
  type: string | undefined;
  widget: string | undefined;
  code: string;
  title: string;
  language: string;
  /** These keywords are said by the field. */
  use(...keywords: string[]): void;
  approximated(code: string, keyword: string, params?: Record<string, JsonValue>): void;
  refuse(code: string, keyword: string, params: Record<string, JsonValue>): never;
  /** The fields of an object's schema; of `items` where the name is given. */
  fieldsIn(schema: JsonObject, below?: 'items'): JsonObject[];
  /** A field for a schema that is no property: the entries of a list of texts. */
  fieldOf(schema: JsonObject, name: string): JsonObject | undefined;
  resolve(schema: JsonObject): JsonObject;
};

/** Type and options of a field, and checks it needs; undefined: not one of this kind. */
type Reading = (given: Given) => JsonObject | undefined;

const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 100;
const LONGEST_CHOICE = 100;

const hidden: Reading = ({ schema, widget, use }) => {
  if (widget !== 'hidden' && (!Object.hasOwn(schema, 'const') || schema.type === 'boolean')) return undefined;
  const constant = Object.hasOwn(schema, 'const') ? schema.const : schema.default;
  if (constant !== undefined && !/^(string|number|boolean)$/.test(typeof constant)) return undefined;
  use('const', 'default', 'ui:widget');
  return { type: 'hidden', ...(constant !== undefined && { constant }) };
};

const declaration: Reading = ({ schema, title, language, use }) => {
  if (schema.const !== true) return undefined;
  use('const', 'ui:widget');
  return { type: 'declaration', statement: { [language]: title } };
};

const selectOne: Reading = (given) => {
  const { schema, ui, widget, type, use, approximated } = given;
  if (type === 'array') return undefined;
  const listed = choicesIn(schema, ui);
  if (!listed) return undefined;
  use(...listed.keywords, 'ui:enumNames');
  if (listed.values.length > 0 && listed.values.every((each) => typeof each === 'boolean')) {
    if (listed.titles.some(Boolean)) approximated('formats.yes-no-words', listed.keywords[0] ?? '');
    return { type: 'yes-no' };
  }
  if (widget === 'radio' || widget === 'select') use('ui:widget');
  return {
    type: 'select-one',
    choices: choicesFrom(listed, given),
    ...(widget === 'radio' && { display: 'radio' }),
    ...(widget === 'select' && { display: 'dropdown' }),
  };
};

function choicesFrom(
  { values, titles, isTextual, keywords }: NonNullable<ReturnType<typeof choicesIn>>,
  { language, approximated }: Given,
): JsonObject {
  const keyword = keywords[0] ?? '';
  if (!isTextual) approximated('formats.values-as-texts', keyword);
  if (values.some((value) => String(value).length > LONGEST_CHOICE))
    approximated('formats.value-cut', keyword, { most: LONGEST_CHOICE });
  return {
    from: 'list',
    options: values.map((value, at) => ({
      value: String(value).slice(0, LONGEST_CHOICE),
      label: { [language]: titles[at] ?? String(value) },
    })),
  };
}

const list: Reading = (given): JsonObject | undefined => {
  const { schema, ui, type, title, language, use, approximated } = given;
  if (type !== 'array') return undefined;
  const raw = Object.hasOwn(schema, 'items') ? schema.items : undefined;
  if (!isObject(raw)) return undefined;
  const items = given.resolve(raw);
  const minItems = numberAt(schema, 'minItems');
  const maxItems = numberAt(schema, 'maxItems');
  const listed = choicesIn(items, { ...objectAt(ui, 'items'), ...ui });
  if (listed) {
    use('items', 'minItems', 'maxItems', 'uniqueItems', 'ui:enumNames', 'ui:widget');
    if (schema.uniqueItems !== true) approximated('formats.each-once', 'items');
    const limits: JsonObject = { ...(minItems !== undefined && { minItems }), ...(maxItems && { maxItems }) };
    return { type: 'select-many', choices: choicesFrom(listed, given), ...limits };
  }
  if (items.format === 'data-url') {
    use('items', 'minItems', 'maxItems');
    approximated('formats.file-kept-apart', 'items');
    return { type: 'document', maxFiles: Math.min(maxItems ?? 10, 10) || 1 };
  }
  const limits = {
    itemName: { [language]: textAt(items, 'title') ?? title },
    minItems: Math.min(minItems ?? 0, MOST_ITEMS),
    maxItems: Math.max(1, Math.min(maxItems ?? MOST_ITEMS, MOST_ITEMS)),
  };
  use('items', 'minItems', 'maxItems');
  if (Math.max(minItems ?? 0, maxItems ?? 0) > MOST_ITEMS)
    approximated('formats.most-items', 'maxItems', { most: MOST_ITEMS });
  if (isObject(items.properties)) return { type: 'repeating-group', ...limits, fields: given.fieldsIn(raw, 'items') };
  const only = given.fieldOf(raw, 'value');
  if (!only) return undefined;
  approximated('formats.entries-are-objects', 'items');
  return { type: 'repeating-group', ...limits, fields: [only] };
};

const group: Reading = ({ schema, type, use, fieldsIn }) => {
  if ((type !== 'object' && type !== undefined) || !isObject(schema.properties)) return undefined;
  use('properties', 'additionalProperties');
  return { type: 'group', fields: fieldsIn(schema) };
};

const yesNo: Reading = ({ type, widget, use }) => {
  if (type !== 'boolean') return undefined;
  if (widget === 'radio' || widget === 'checkbox') use('ui:widget');
  return { type: 'yes-no' };
};

const figure: Reading = (given) => {
  const { schema, type, code, widget, use } = given;
  if (type !== 'number' && type !== 'integer') return undefined;
  if (widget === 'updown') use('ui:widget');
  const name: RuleAst = ['name', code];
  const checks: JsonObject[] = [];
  const options: JsonObject = {};
  for (const [limit, exclusive, operator, step] of [
    ['minimum', 'exclusiveMinimum', '>', 1],
    ['maximum', 'exclusiveMaximum', '<', -1],
  ] as const) {
    use(limit, exclusive);
    const given = numberAt(schema, limit);
    const bound = schema[exclusive] === true ? given : numberAt(schema, exclusive);
    if (bound === undefined && given === undefined) continue;
    if (bound !== undefined && type === 'number') checks.push(importedCheck([operator, name, ['lit', bound]]));
    const whole = bound === undefined ? undefined : step > 0 ? Math.floor(bound) + 1 : Math.ceil(bound) - 1;
    const inside =
      type === 'integer' && given !== undefined ? (step > 0 ? Math.ceil(given) : Math.floor(given)) : given;
    const all = [inside, type === 'integer' ? whole : undefined].filter((each) => each !== undefined);
    if (all.length > 0 && !(type === 'number' && schema[exclusive] === true))
      options[limit] = step > 0 ? Math.max(...all) : Math.min(...all);
  }
  const multiple = numberAt(schema, 'multipleOf');
  use('multipleOf');
  const decimals = [0, 1, 2, 3, 4, 5, 6].find((digits) => multiple === Number(`1e-${digits}`));
  if (multiple !== undefined && multiple > 0 && decimals === undefined)
    checks.push(importedCheck(['=', ['call', 'modulo', name, ['lit', multiple]], ['lit', 0]]));
  return {
    type: type === 'integer' ? 'integer' : 'number',
    ...(type === 'number' && { decimals: decimals ?? 6 }),
    ...options,
    ...(checks.length > 0 && { checks }),
  };
};

const formatted: Reading = ({ schema, type, widget, use, approximated }) => {
  if (type !== 'string' && type !== undefined) return undefined;
  const format = textAt(schema, 'format');
  if (format === 'date' || (widget === 'date' && format === undefined)) {
    use('format', 'ui:widget');
    return { type: 'date' };
  }
  if (format === 'email' || format === 'idn-email') {
    use('format', 'ui:widget');
    return { type: 'email' };
  }
  if (format === 'time') {
    use('format', 'ui:widget');
    approximated('formats.time-of-day', 'format');
    return { type: 'time' };
  }
  if (format === 'data-url' || widget === 'file' || schema.contentEncoding === 'base64') {
    use('format', 'ui:widget');
    approximated('formats.file-kept-apart', format ? 'format' : 'contentEncoding');
    return { type: 'document' };
  }
  return undefined;
};

const text: Reading = (given) => {
  const { schema, type, widget, code, use, approximated, refuse } = given;
  if (type !== 'string') return undefined;
  const isLong = widget === 'textarea';
  if (isLong) use('ui:widget');
  use('minLength', 'maxLength', 'pattern');
  const longest = numberAt(schema, 'maxLength');
  if (longest !== undefined && longest > LONGEST_TEXT)
    approximated('formats.longest', 'maxLength', { most: LONGEST_TEXT });
  const maxLength = Math.max(1, Math.min(longest ?? LONGEST_TEXT, LONGEST_TEXT));
  const minLength = numberAt(schema, 'minLength');
  const name: RuleAst = ['name', code];
  const checks: JsonObject[] = [];
  let pattern: string | undefined;
  const wanted = textAt(schema, 'pattern');
  if (wanted !== undefined) {
    const reading = readPattern(wanted);
    if (reading.kind === 'refused')
      refuse(`formats.pattern-${reading.reason}`, 'pattern', { pattern: wanted.slice(0, 200) });
    else if (reading.kind === 'whole' && !isLong) pattern = reading.pattern;
    else checks.push(importedCheck(['call', 'matches', name, ['lit', reading.pattern]]));
  }
  if (isLong && minLength) checks.push(importedCheck(['>=', ['call', 'string length', name], ['lit', minLength]]));
  return {
    type: isLong ? 'long-text' : 'text',
    maxLength,
    ...(minLength !== undefined && !isLong && { minLength }),
    ...(pattern !== undefined && { pattern }),
    ...(checks.length > 0 && { checks }),
  };
};

/** Asked in this order; the first that knows what it is reads it. */
export const readings: readonly Reading[] = [
  declaration,
  hidden,
  selectOne,
  list,
  group,
  yesNo,
  figure,
  formatted,
  text,
];
