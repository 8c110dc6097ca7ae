import { Field } from '@nirmaan/forms';
import { toFieldCode, wordsOfName } from '@nirmaan/forms/formats';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { type RuleAst, toText } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { toPlainJson } from './json';
import { fieldOrigin } from './origin';
import { type PropertyType, propertyTypeOf } from './property-types';
import { readChoices } from './read-choices';
import type { StudioNode } from './studio-node';

/** What the fields of one list share. */
export type Container = {
  /** Codes that are given away. */
  taken: Set<string>;
  /** Our code by the name of the property, for `dependencies`. */
  codes: Map<string, string>;
  /** Masters the form reads. */
  masters: Set<string>;
  /** Of the whole form: how many questions may still be read. */
  left: { count: number };
};

/** Sections in sections; deeper ones are nobody's form. */
const DEEPEST = 4;
/** The longest real forms have a few hundred. */
export const MOST_QUESTIONS = 2000;
const LONGEST_TEXT = 10_000;
/** Of texts in rules; a rule has at most 10,000 letters with everything escaped. */
const LONGEST_LITERAL = 2000;

/** The properties in the order of their numbers, where they have one. */
export function readProperties(nodes: StudioNode[], container: Container, depth = 0): Field[] {
  const numbered = nodes.map((node, position) => ({ node, order: node.number('orderNumber') ?? position + 1 }));
  return numbered
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ node }) => readProperty(node, container, depth) ?? []);
}

/** A property as a field; undefined, and said, where it is none. */
export function readProperty(node: StudioNode, container: Container, depth: number): Field | undefined {
  if (--container.left.count < 0) {
    if (container.left.count === -1) node.say('kept', 'compiler.studio.too-many', node.at, { most: MOST_QUESTIONS });
    return undefined;
  }
  const { type, isGuess } = propertyTypeOf(node);
  if (isGuess)
    node.say('repaired', 'compiler.studio.read-as-text', node.at, {
      found: node.text('format') || node.text('type'),
      name: node.text('name'),
    });
  const code = codeOf(node, container);
  const hint = node.text('helpText') || node.text('tooltip');
  const document: JsonObject = {
    code,
    type,
    label: { en: node.text('label') || wordsOfName(node.text('name') || code) },
    required: node.flag('required') ?? false,
    ...(hint !== '' && { hint: { en: hint } }),
    ...optionsOf(type, node, container, depth),
    origin: fieldOrigin(node.at),
  };
  const initial = initialOf(type, node);
  if (initial) document.initial = initial;
  const check = checkOf(type, node, code);
  if (check) document.checks = [check];
  const read = Field.safeParse(document);
  if (!read.success) node.say('kept', 'compiler.studio.unread-field', node.at);
  return read.data;
}

function codeOf(node: StudioNode, { taken, codes }: Container): string {
  const name = node.text('name') || node.text('label');
  const code = toFieldCode(name, taken);
  if (!codes.has(name)) codes.set(name, code);
  if (code !== name) node.say('renamed', 'compiler.import.renamed', node.place('name'), { from: name, to: code });
  return code;
}

function optionsOf(type: PropertyType, node: StudioNode, container: Container, depth: number): JsonObject {
  switch (type) {
    case 'text':
    case 'long-text':
      return lengthsOf(node, type === 'text');
    case 'select-one': {
      const isRadio = node.text('format').toLowerCase() === 'radio';
      return { choices: toPlainJson(readChoices(node, container.masters)), ...(isRadio && { display: 'radio' }) };
    }
    case 'select-many':
      return { choices: toPlainJson(readChoices(node, container.masters)) };
    case 'number':
      return { decimals: 2 };
    case 'mobile-number':
      return mobileOf(node);
    case 'group':
      return { fields: inside(node, container, depth) };
    case 'repeating-group':
      return listOf(node, container, depth);
    default:
      return {};
  }
}

/** Of a list: its fields, and what one of its entries is called. */
function listOf(node: StudioNode, container: Container, depth: number): JsonObject {
  const items = node.node('items');
  const label = node.text('label') || wordsOfName(node.text('name'));
  return { itemName: { en: label }, fields: items ? inside(items, container, depth) : [] };
}

function inside(node: StudioNode, { masters, left }: Container, depth: number): JsonValue[] {
  if (depth >= DEEPEST) {
    node.say('kept', 'compiler.studio.unread-field', node.at);
    return [];
  }
  const container = { taken: new Set<string>(), codes: new Map<string, string>(), masters, left };
  return readProperties(node.nodes('properties'), container, depth + 1).map(toPlainJson);
}

function lengthsOf(node: StudioNode, withMinimum: boolean): JsonObject {
  const [minLength, maxLength] = [node.number('minLength'), node.number('maxLength')];
  const isLimit = (each: number | undefined): each is number =>
    each !== undefined && Number.isInteger(each) && each > 0 && each <= LONGEST_TEXT;
  const most = isLimit(maxLength) ? maxLength : undefined;
  const least = withMinimum && isLimit(minLength) && minLength <= (most ?? LONGEST_TEXT) ? minLength : undefined;
  if ((maxLength !== undefined && !most) || (minLength && !least))
    node.say('kept', 'compiler.studio.lengths', node.at, { least: minLength ?? 0, most: maxLength ?? 0 });
  return { ...(least && { minLength: least }), ...(most && { maxLength: most }) };
}

function mobileOf(node: StudioNode): JsonObject {
  const digits = node.text('prefix').replace(/\D/g, '').slice(0, 4);
  const regex = node.node('validation')?.text('regex') ?? '';
  return {
    ...(digits !== '' && { prefix: `+${digits}` }),
    ...(regex !== '' && regex.length <= 200 && { pattern: regex }),
  };
}

/** `defaultValue` as a rule that gives it. */
function initialOf(type: PropertyType, node: StudioNode): JsonObject | undefined {
  const value = node.member('defaultValue');
  if (value === undefined || value === null || value === '') return undefined;
  const text = String(value);
  const literal =
    type === 'text' || type === 'long-text' || type === 'select-one' || type === 'email'
      ? text
      : (type === 'number' || type === 'integer' || type === 'amount') && Number.isFinite(Number(text))
        ? Number(text)
        : type === 'yes-no' && /^(true|false)$/.test(text)
          ? text === 'true'
          : undefined;
  if (literal !== undefined && typeof value !== 'object' && text.length <= LONGEST_LITERAL)
    return toPlainJson(ruleOf(['lit', literal]));
  node.say('kept', 'compiler.studio.default-kept', node.place('defaultValue'), { name: node.text('name') });
  return undefined;
}

/** `validation`: a pattern, and what is said of an answer that does not fit. */
function checkOf(type: PropertyType, node: StudioNode, code: string): JsonObject | undefined {
  const validation = node.node('validation');
  const regex = validation?.text('regex') ?? '';
  if (!validation || regex === '' || type === 'mobile-number') return undefined;
  const ast: RuleAst = ['call', 'matches', ['name', code], ['lit', regex]];
  const text = toText(ast);
  const { rule, issues } = regex.length > LONGEST_LITERAL ? { issues: [] } : parseRule(text, { [code]: 'string' });
  const isText = type === 'text' || type === 'long-text' || type === 'email';
  if (!isText || !rule || issues.some((each) => each.severity === 'error')) {
    node.say('kept', 'compiler.studio.pattern-kept', validation.place('regex'), { regex });
    return undefined;
  }
  const message = validation.text('message') || node.text('errorMessage');
  return { rule: toPlainJson(rule), message: message === '' ? {} : { en: message } };
}

function ruleOf(ast: RuleAst) {
  return { text: toText(ast), ast };
}
