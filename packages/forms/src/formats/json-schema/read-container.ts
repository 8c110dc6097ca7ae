import { appendPointer, type JsonObject } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';
import { MOST_LEVELS } from '../../checks/check-form';
import { ruleTextOf } from '../checks-of-imports';
import { toFieldCode } from '../names';
import { isObject, isSame, objectAt, textsAt } from '../same-json';
import type { NamedField } from './arrangement';
import { type Conditional, conditionalOf } from './conditions';
import type { ImportWork } from './import-work';
import { type Container, readField } from './read-field';

/** The fields of an object's schema, in the order `ui:order` gives, those that are there only under a condition last. */
export function readContainer({ raw, ui, at, level }: Container, work: ImportWork): NamedField[] {
  if (level > MOST_LEVELS) work.refuse('formats.too-nested', at, { most: MOST_LEVELS });
  const node = work.nodes.read(raw, at);
  const required = new Set(textsAt(node.schema, 'required'));
  const taken = new Set<string>();
  const made = new Map<string, JsonObject>();
  const add = (name: string, schema: JsonObject, place: string) => {
    const field = readField(
      {
        name,
        code: toFieldCode(name, taken),
        raw: schema,
        ui: objectAt(ui, name),
        at: place,
        isRequired: required.has(name),
        level,
      },
      work,
      readContainer,
    );
    if (field) made.set(name, field);
    return field;
  };
  const properties = Object.entries(objectAt(node.schema, 'properties'));
  for (const [name, schema] of inOrder(properties, textsAt(ui, 'ui:order')))
    if (isObject(schema)) add(name, schema, appendPointer(at, 'properties', name));
  for (const source of node.sources) {
    const conditional = conditionalOf(source.schema, source.at, (name) => {
      const field = made.get(name);
      return field && { code: String(field.code), type: String(field.type) };
    });
    addConditional(conditional, made, add, work);
  }
  return [...made].map(([name, field]) => ({ name, field }));
}

function addConditional(
  { properties, required, unsaid }: Conditional,
  made: Map<string, JsonObject>,
  add: (name: string, schema: JsonObject, at: string) => JsonObject | undefined,
  work: ImportWork,
) {
  const under = new Map<string, { raw: JsonObject; when: RuleAst; field: JsonObject }>();
  for (const { name, raw, at, when } of properties) {
    const before = under.get(name);
    if (before) {
      if (!isSame(before.raw, raw)) work.note('approximated', 'formats.other-under-condition', at, { name });
      before.when = ['or', before.when, when];
    } else if (made.has(name)) {
      // An empty one only says that it may be there.
      if (Object.keys(raw).length > 0) work.note('kept', 'formats.limits-under-condition', at, { name });
      continue;
    } else {
      const field = add(name, raw, at);
      if (!field) continue;
      under.set(name, { raw, when, field });
      work.note('mapped', 'formats.condition', at, { name });
    }
    const own = under.get(name);
    if (own) own.field.visible = ruleTextOf(own.when);
  }
  for (const { name, when } of required) {
    const field = made.get(name);
    if (!field || field.required === true) continue;
    const hidden = under.get(name);
    // Where it is there, it is required.
    if (hidden && isSame(hidden.when, when)) field.required = true;
    else field.required = ruleTextOf(when);
  }
  for (const { keyword, at } of unsaid) work.note('kept', 'formats.condition-kept', at, { keyword });
}

function inOrder<Value>(properties: [string, Value][], order: string[]): [string, Value][] {
  if (order.length === 0) return properties;
  const place = new Map(order.map((name, at) => [name, at]));
  const rest = place.get('*') ?? order.length;
  return properties
    .map((entry, at) => ({ entry, place: place.get(entry[0]) ?? rest, at }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ entry }) => entry);
}
