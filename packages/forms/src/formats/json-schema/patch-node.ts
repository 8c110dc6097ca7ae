import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, isSame, ownMember, textsAt } from '../same-json';

/** Keywords that differ, with what they are now. */
export type Changes = [keyword: string, value: JsonValue | undefined][];

export function changesOf(before: JsonObject, after: JsonObject): Changes {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((keyword): Changes => {
    const [was, is] = [ownMember(before, keyword), ownMember(after, keyword)];
    return isSame(was, is) ? [] : [[keyword, is]];
  });
}

/** Other ways to say the same; they go when one of them changes. */
const SAME_MEANING: Record<string, string[]> = {
  oneOf: ['enum', 'enumNames', 'anyOf'],
  minimum: ['exclusiveMinimum'],
  maximum: ['exclusiveMaximum'],
};

/** Writes changed keywords into a schema as somebody else wrote it; all others stay, and their order. */
export function patchNode(node: JsonObject, changes: Changes): void {
  for (const [keyword, value] of changes) {
    const old = ownMember(node, keyword);
    if (keyword === 'items' && isObject(old) && isObject(value)) {
      patchNode(old, changesOf(old, { ...old, ...value }));
      if (Object.hasOwn(value, 'oneOf')) for (const other of SAME_MEANING.oneOf ?? []) delete old[other];
      continue;
    }
    for (const other of SAME_MEANING[keyword] ?? []) delete node[other];
    if (value === undefined) delete node[keyword];
    else node[keyword] = value;
  }
}

/** What RJSF would show instead of a title, hint or names of choices that changed. */
const WORDS: Record<string, string[]> = {
  title: ['ui:title'],
  description: ['ui:description', 'ui:help'],
  oneOf: ['ui:enumNames'],
  items: ['ui:enumNames'],
};

export function patchUi(ui: JsonObject, schemaChanges: Changes, uiChanges: Changes): void {
  for (const [keyword] of schemaChanges) for (const other of WORDS[keyword] ?? []) delete ui[other];
  for (const [keyword, value] of uiChanges)
    if (value === undefined) delete ui[keyword];
    else ui[keyword] = value;
}

export function addRequired(schema: JsonObject, name: string): void {
  const names = textsAt(schema, 'required');
  if (!names.includes(name)) schema.required = [...names, name];
}

export function dropRequired(schema: JsonObject, name: string): void {
  const names = textsAt(schema, 'required');
  if (names.includes(name)) schema.required = names.filter((each) => each !== name);
  const parts = Array.isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
  for (const part of parts) dropRequired(part, name);
}
