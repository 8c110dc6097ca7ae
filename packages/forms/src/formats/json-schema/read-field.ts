import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { ruleTextOf } from '../checks-of-imports';
import { fieldOfPatch } from '../field-of-patch';
import { wordsOfName } from '../names';
import { isObject, objectAt, textAt } from '../same-json';
import { arrange, type NamedField, NIRMAAN } from './arrangement';
import type { ImportWork } from './import-work';
import { type Given, readings } from './readings';

/** An object's schema and where it stands. */
export type Container = {
  raw: JsonObject;
  ui: JsonObject;
  /** Pointer below the schema document, as if references were written out. */
  at: string;
  level: number;
};

/** Reads the fields in a field. */
type ReadInside = (container: Container, work: ImportWork) => NamedField[];

export type Property = {
  name: string;
  code: string;
  raw: JsonObject;
  ui: JsonObject;
  at: string;
  isRequired: boolean;
  level: number;
};

/** Keywords that are read for every field, or say nothing about one. */
const READ_ANYWAY = new Set(
  'type title description default readOnly required properties items $schema $id id $comment $defs definitions $anchor if then else dependencies dependentRequired dependentSchemas additionalProperties ui:title ui:description ui:help ui:order ui:readonly'.split(
    ' ',
  ),
);

/** The field a property becomes, as a document with rules as texts; undefined where none of our types can hold it. */
export function readField(property: Property, work: ImportWork, readInside: ReadInside): JsonObject | undefined {
  const { name, code, raw, ui, at, level } = property;
  work.countField(at);
  const node = work.nodes.read(raw, at);
  const { [NIRMAAN]: patch, ...schema } = node.schema;
  const title = textAt(ui, 'ui:title') ?? textAt(schema, 'title') ?? wordsOfName(name);
  const used = new Set<string>();
  const type = typeOfSchema(schema, at, work);
  const given: Given = {
    schema,
    ui,
    type,
    widget: textAt(ui, 'ui:widget') ?? textAt(objectAt(ui, 'ui:options'), 'widget'),
    code,
    title,
    language: work.language,
    use: (...keywords) => {
      for (const each of keywords) used.add(each);
    },
    approximated: (note, keyword, params = {}) =>
      work.note('approximated', note, appendPointer(at, keyword), { name, ...params }),
    refuse: (note, keyword, params) => work.refuse(note, appendPointer(at, keyword), { name, ...params }),
    fieldsIn: (inner, below) =>
      arrange(
        readInside(
          {
            raw: inner,
            ui: below ? objectAt(ui, below) : ui,
            at: below ? appendPointer(at, below) : at,
            level: level + 1,
          },
          work,
        ),
        isObject(patch) ? patch.fields : undefined,
      ).map(({ field }) => field),
    fieldOf: (inner, innerName) =>
      readField(
        {
          ...property,
          name: innerName,
          code: innerName,
          raw: inner,
          ui: objectAt(ui, 'items'),
          at: appendPointer(at, 'items'),
          isRequired: true,
          level: level + 1,
        },
        work,
        readInside,
      ),
    resolve: (inner) => work.nodes.read(inner, appendPointer(at, 'items')).schema,
  };
  let own = firstReading(given);
  if (!own && !isObject(patch)) {
    work.note('kept', 'formats.no-field', at, { name });
    return undefined;
  }
  own ??= { type: 'text' };
  const { kept, initial, value } = restOf(given, used, at, work);
  const hint = hintOf(schema, ui);
  const plain: JsonObject = {
    code,
    label: { [work.language]: title },
    ...(hint && { hint: { [work.language]: hint } }),
    required: property.isRequired,
    ...(initial && { initial }),
    ...(value && { value }),
    ...own,
    origin: {
      kind: 'json-schema',
      at,
      ...(name !== code && { name }),
      ...(Object.keys(kept).length > 0 && { kept }),
    },
  };
  if (!isObject(patch)) work.note('mapped', 'formats.mapped', at, { name, type: String(own.type) });
  return isObject(patch) ? fieldOfPatch(plain, patch) : plain;
}

function firstReading(given: Given): JsonObject | undefined {
  for (const reading of readings) {
    const own = reading(given);
    if (own) return own;
  }
  return undefined;
}

/** Its type without `null`; of several the first, and one that is not said is guessed from the other keywords. */
function typeOfSchema(schema: JsonObject, at: string, work: ImportWork): string | undefined {
  const said = Array.isArray(schema.type) ? schema.type.filter((each) => each !== 'null') : [schema.type];
  const [first] = said;
  if (said.length > 1)
    work.note('approximated', 'formats.one-type', appendPointer(at, 'type'), { type: String(first) });
  if (typeof first === 'string') return first;
  if (isObject(schema.properties)) return 'object';
  if (Object.hasOwn(schema, 'items')) return 'array';
  if (['maxLength', 'minLength', 'pattern', 'format'].some((each) => Object.hasOwn(schema, each))) return 'string';
  if (['minimum', 'maximum', 'multipleOf'].some((each) => Object.hasOwn(schema, each))) return 'number';
  return undefined;
}

function hintOf(schema: JsonObject, ui: JsonObject): string | undefined {
  const lines = [textAt(ui, 'ui:description') ?? textAt(schema, 'description'), textAt(ui, 'ui:help')];
  return lines.filter(Boolean).join('\n') || undefined;
}

/** A value that is there from the start, and everything nobody has read. */
function restOf({ schema, ui, approximated }: Given, used: Set<string>, at: string, work: ImportWork) {
  const kept: JsonObject = {};
  const keep = (keyword: string, value: JsonValue) => {
    kept[keyword] = value;
    work.note('kept', 'formats.kept', appendPointer(at, keyword), { keyword });
  };
  const preset = Object.hasOwn(schema, 'default') && !used.has('default') ? schema.default : undefined;
  const isPlain = preset !== undefined && preset !== null && typeof preset !== 'object';
  if (preset !== undefined && !isPlain) keep('default', preset);
  const isFixed = schema.readOnly === true || ui['ui:readonly'] === true;
  if (isFixed && !isPlain) {
    kept.readOnly = true;
    approximated('formats.read-only', 'readOnly');
  }
  const rule = isPlain ? ruleTextOf(['lit', preset]) : undefined;
  for (const [keyword, value] of Object.entries(schema))
    if (!READ_ANYWAY.has(keyword) && !used.has(keyword)) keep(keyword, value);
  for (const [keyword, value] of Object.entries(ui))
    if (keyword.startsWith('ui:') && !READ_ANYWAY.has(keyword) && !used.has(keyword)) keep(keyword, value);
  return { kept, initial: isFixed ? undefined : rule, value: isFixed ? rule : undefined };
}
