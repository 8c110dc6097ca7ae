import { appendPointer, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { typeOf } from '../field-types';
import { entriesOf } from '../field-types/repeating-group';
import type { PostedValues } from '../model/evaluation';
import type { Field, Page } from '../model/form';
import { inputName } from './input-name';

/** More entries than any group allows are not read: a page cannot make us work without end. */
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
    const value =
      field.type === 'repeating-group'
        ? readEntries(field, pointer, posted, before)
        : readField(field, pointer, posted, before);
    if (value === null) delete next[field.code];
    else if (value !== undefined) next[field.code] = value;
  }
  return next;
}

function readField(
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

function readEntries(
  field: Extract<Field, { type: 'repeating-group' }>,
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
  const [code = '', first, inner, ref] = parsePointer(pointer);
  const field = page.fields.find((each) => each.code === code);
  if (!field) return undefined;
  if (field.type === 'repeating-group') {
    const entries = entriesOf(data[code]);
    if (verb === 'add' && first === undefined)
      return entries.length < field.maxItems ? { ...data, [code]: [...entries, {}] } : data;
    const at = Number(first);
    if (verb !== 'remove' || !Number.isInteger(at) || !entries[at]) return undefined;
    if (inner === undefined) return { ...data, [code]: entries.filter((_, position) => position !== at) };
    const innerField = field.fields.find((each) => each.code === inner);
    if (innerField?.type !== 'document' || ref === undefined) return undefined;
    return {
      ...data,
      [code]: entries.map((entry, position) => (position === at ? withoutFile(entry, inner, ref) : entry)),
    };
  }
  if (verb === 'remove' && field.type === 'document' && first !== undefined) return withoutFile(data, code, first);
  return undefined;
}

function withoutFile(data: JsonObject, code: string, ref: string): JsonObject {
  const files = Array.isArray(data[code]) ? data[code] : [];
  return {
    ...data,
    [code]: files.filter(
      (file) => !(file !== null && typeof file === 'object' && !Array.isArray(file) && file.ref === ref),
    ),
  };
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
