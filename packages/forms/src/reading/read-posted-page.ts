import { appendPointer, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { typeOf } from '../field-types';
import { entriesOf, objectOf } from '../field-types/entries';
import type { PostedValues } from '../model/evaluation';
import type { Field, ListField, Page } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { inputName } from './input-name';

/** More entries than any list allows are not read: a page cannot make us work without end. */
const MOST_ENTRIES = 100;

/**
 * The answers of the whole form after a page was posted. Walks the page's fields and asks for their inputs: names nobody
 * asks for have no effect. A field whose inputs were not on the page keeps its answer; computed ones are not read.
 */
export function readPostedPage(page: Page, posted: PostedValues, previous: JsonObject): JsonObject {
  return readFields(page.fields, '', posted, previous);
}

function readFields(fields: readonly Field[], base: string, posted: PostedValues, previous: JsonObject): JsonObject {
  const next: JsonObject = { ...previous };
  for (const field of fields) {
    if (field.value) continue;
    const pointer = appendPointer(base, field.code);
    const before = Object.hasOwn(previous, field.code) ? previous[field.code] : undefined;
    const value = isList(field)
      ? readEntries(field, pointer, posted, before)
      : isGroup(field)
        ? readInside(field.fields, pointer, posted, before)
        : readPostedField(field, pointer, posted, before);
    // What begins with a value and was emptied stays empty.
    if (value === null && !field.initial) delete next[field.code];
    else if (value !== undefined) next[field.code] = value;
  }
  return next;
}

/** One field that holds no others, as `readPosted` of its type says: undefined where nothing was posted, null where it was emptied. */
export function readPostedField(
  field: Field,
  pointer: string,
  posted: PostedValues,
  before: JsonValue | undefined,
): JsonValue | undefined {
  const name = inputName(pointer);
  return typeOf(field).readPosted(
    { values: (part) => posted.get(part ? `${name}.${part}` : name), files: () => posted.files(name) },
    field,
    before,
  );
}

function readInside(
  fields: readonly Field[],
  pointer: string,
  posted: PostedValues,
  before: JsonValue | undefined,
): JsonValue {
  const read = readFields(fields, pointer, posted, objectOf(before));
  return Object.keys(read).length > 0 ? read : null;
}

function readEntries(
  field: ListField,
  pointer: string,
  posted: PostedValues,
  before: JsonValue | undefined,
): JsonValue | undefined {
  const counted = posted.get(`${inputName(pointer)}.count`)?.[0];
  if (counted === undefined) return undefined;
  const count = Math.min(MOST_ENTRIES, Math.max(0, Number.parseInt(counted, 10) || 0));
  const entries = entriesOf(before);
  return Array.from({ length: count }, (_, at) =>
    readFields(field.fields, appendPointer(pointer, at), posted, entries[at] ?? {}),
  );
}

/**
 * What a button of the page does to the answers: `add:/owners`, `remove:/owners/1`, `remove:/photo/<ref>` (a file).
 * Undefined where it is no operation of this page.
 */
export function applyRowOperation(page: Page, operation: string, data: JsonObject): JsonObject | undefined {
  const [verb, pointer = ''] = splitOnce(operation, ':');
  return operateIn(page.fields, verb, parsePointer(pointer), data);
}

function operateIn(
  fields: readonly Field[],
  verb: string,
  [code = '', first, ...rest]: string[],
  data: JsonObject,
): JsonObject | undefined {
  const field = fields.find((each) => each.code === code);
  if (!field) return undefined;
  const withAnswer = (value: JsonValue | undefined) => (value === undefined ? undefined : { ...data, [code]: value });
  if (isGroup(field))
    return first === undefined
      ? undefined
      : withAnswer(operateIn(field.fields, verb, [first, ...rest], objectOf(data[code])));
  if (isList(field)) {
    const entries = entriesOf(data[code]);
    if (verb === 'add' && first === undefined)
      return entries.length < field.maxItems ? withAnswer([...entries, {}]) : data;
    const at = Number(first);
    const entry = Number.isInteger(at) ? entries[at] : undefined;
    if (!entry) return undefined;
    if (rest.length === 0) return verb === 'remove' ? withAnswer(entries.filter((each) => each !== entry)) : undefined;
    const changed = operateIn(field.fields, verb, rest, entry);
    return withAnswer(changed && entries.map((each) => (each === entry ? changed : each)));
  }
  if (verb === 'remove' && typeOf(field).files && first !== undefined)
    return withAnswer(withoutFile(data[code], first));
  return undefined;
}

function withoutFile(files: JsonValue | undefined, ref: string): JsonValue {
  return Array.isArray(files) ? files.filter((file) => objectOf(file).ref !== ref) : [];
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
