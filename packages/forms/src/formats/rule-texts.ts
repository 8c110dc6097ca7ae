import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { parseRule, type RuleTypes } from '@nirmaan/rules/parse';
import { Form } from '../model/form';
import { fieldTypesOf } from '../rule-types';
import { isObject, isSame } from './same-json';

/** A rule in a file is its text: `{ "rule": "area > 5" }`. */
export type RuleText = { rule: string };

function isRuleText(value: JsonValue): value is RuleText {
  return isObject(value) && typeof value.rule === 'string' && Object.keys(value).length === 1;
}

function isRule(value: JsonValue): value is { text: string; ast: JsonValue[] } {
  return (
    isObject(value) && typeof value.text === 'string' && Array.isArray(value.ast) && Object.keys(value).length === 2
  );
}

/** What stands until the types of all fields are known. */
const UNREAD = ['lit', null];

/** Replaces values everywhere in a document; `fields` opens the names of the fields in it. */
function mapJson(value: JsonValue, replace: (value: JsonValue) => JsonValue | undefined): JsonValue {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((each) => mapJson(each, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapJson(each, replace)]));
}

/**
 * A form whose rules are texts, as a form with rules. A text that cannot be read stays a rule with that text and without
 * meaning, so that `checkForm` says what is wrong with it. Undefined with zod's error where it is no form.
 */
export function parseFormWithTexts(document: JsonObject) {
  const unread = Form.safeParse(
    mapJson(document, (value) => (isRuleText(value) ? { text: value.rule, ast: UNREAD } : undefined)),
  );
  if (!unread.success) return unread;
  const pages = unread.data.pages.map((page) => page.fields);
  const types = fieldTypesOf(pages.flat());
  return Form.safeParse(withRules(document, types));
}

/** Inside a field that holds fields, their names are known, too. */
function withRules(value: JsonValue, types: RuleTypes): JsonValue {
  if (isRuleText(value)) {
    const { rule } = parseRule(value.rule, types);
    return { text: value.rule, ast: rule?.ast ?? UNREAD };
  }
  if (Array.isArray(value)) return value.map((each) => withRules(each, types));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      withRules(each, name === 'fields' && 'type' in value ? { ...types, ...innerTypes(each) } : types),
    ]),
  );
}

function innerTypes(fields: JsonValue): RuleTypes {
  const page = mapJson(fields, (value) => (isRuleText(value) ? { text: value.rule, ast: UNREAD } : undefined));
  const parsed = Form.safeParse({ code: 'inner', title: {}, pages: [{ code: 'inner', title: {}, fields: page }] });
  return parsed.success ? fieldTypesOf(parsed.data.pages.flatMap((each) => each.fields)) : {};
}

/** A part of a form with its rules as texts, wherever reading the text gives the same rule. */
export function toRuleTexts(part: JsonValue, types: RuleTypes): JsonValue {
  return mapJson(part, (value) => {
    if (!isRule(value)) return undefined;
    const { rule } = parseRule(value.text, types);
    return rule && isSame(rule.ast, value.ast) ? { rule: value.text } : value;
  });
}
