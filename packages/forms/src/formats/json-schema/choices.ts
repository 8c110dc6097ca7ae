import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, objectAt, textAt, textsAt } from '../same-json';

/** Choices a schema lists, with what they are called; `isTextual` where all of them are texts. */
export type ListedChoices = {
  values: (string | number | boolean)[];
  titles: (string | undefined)[];
  isTextual: boolean;
  keywords: string[];
};

/** `enum` (with `enumNames`, which RJSF had in the schema before the uiSchema), or `oneOf` and `anyOf` of constants. */
export function choicesIn(schema: JsonObject, ui: JsonObject): ListedChoices | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!Array.isArray(branches) || branches.length === 0) continue;
    const constants = branches.map((each) => (isObject(each) ? constantOf(each) : undefined));
    const listed = constants.flatMap((each) => (each && isChoice(each.value) ? [{ ...each, value: each.value }] : []));
    if (constants.every((each) => each !== undefined))
      return made(
        listed.map(({ value }) => value),
        listed.map(({ title }) => title),
        [keyword],
      );
  }
  if (!Array.isArray(schema.enum)) return undefined;
  const names = [
    textsAt(schema, 'enumNames'),
    textsAt(ui, 'ui:enumNames'),
    textsAt(objectAt(ui, 'ui:options'), 'enumNames'),
  ].find((each) => each.length > 0);
  const listed = schema.enum.map((value, at) => ({ value, title: names?.[at] })).filter(({ value }) => isChoice(value));
  return made(
    listed.flatMap(({ value }) => (isChoice(value) ? [value] : [])),
    listed.map(({ title }) => title),
    ['enum', 'enumNames'],
  );
}

function made(values: ListedChoices['values'], titles: ListedChoices['titles'], keywords: string[]): ListedChoices {
  return { values, titles, keywords, isTextual: values.every((each) => typeof each === 'string') };
}

function constantOf(branch: JsonObject): { value: JsonValue; title: string | undefined } | undefined {
  const single = Array.isArray(branch.enum) && branch.enum.length === 1 ? branch.enum[0] : undefined;
  const value = Object.hasOwn(branch, 'const') ? branch.const : single;
  if (value === undefined) return branch.type === 'null' ? { value: null, title: undefined } : undefined;
  return { value, title: textAt(branch, 'title') };
}

/** null among the choices means that nothing need be chosen. */
function isChoice(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
