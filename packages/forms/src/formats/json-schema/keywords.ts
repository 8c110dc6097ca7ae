import { type JsonObject, type JsonValue, type Language, localize } from '@nirmaan/lexicon';
import { ownSchemaOf } from '../../compile/own-schema';
import type { Field, FieldTypeName } from '../../model/form';
import { isList } from '../../model/walk';
import { isObject } from '../same-json';

/** How RJSF is told to show a type, where its schema alone would look like another. */
const WIDGETS: { [Type in FieldTypeName]?: string } = {
  'long-text': 'textarea',
  hidden: 'hidden',
  declaration: 'checkbox',
};
const DISPLAYS: Record<string, string> = { radio: 'radio', dropdown: 'select' };

/** What JSON Schema and a uiSchema say of one field, without the fields in it. */
export type Keywords = { schema: JsonObject; ui: JsonObject };

/** Undefined for what holds no answer. */
export function keywordsOf(field: Field, language: Language): Keywords | undefined {
  const own = ownSchemaOf(field);
  if (!own) return undefined;
  const hint = localize(field.hint, language);
  const preset = literalOf(field.value) ?? literalOf(field.initial);
  const widget = 'display' in field && field.display ? DISPLAYS[field.display] : WIDGETS[field.type];
  return {
    schema: {
      ...titled(own, field, language),
      ...(isList(field) && { items: { type: 'object', minProperties: 1 } }),
      title: localize(field.label, language),
      ...(hint !== '' && { description: hint }),
      ...(preset !== undefined && { default: preset }),
      ...(field.value && { readOnly: true }),
    },
    ui: widget ? { 'ui:widget': widget } : {},
  };
}

/** Choices with what they are called: `oneOf` of constants instead of `enum`. */
function titled(schema: JsonObject, field: Field, language: Language): JsonObject {
  if (!('choices' in field) || field.choices.from !== 'list') return schema;
  const oneOf = field.choices.options.map(({ value, label }) => ({ const: value, title: localize(label, language) }));
  const withTitles = (node: JsonObject): JsonObject => {
    if (!Object.hasOwn(node, 'enum')) return node;
    const { enum: _, ...rest } = node;
    return { ...rest, oneOf };
  };
  return isObject(schema.items) ? { ...schema, items: withTitles(schema.items) } : withTitles(schema);
}

function literalOf(rule: Field['initial']): string | number | boolean | undefined {
  const [operator, value] = rule?.ast ?? [];
  return operator === 'lit' && isScalar(value) ? value : undefined;
}

function isScalar(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Is the name among what must be answered whatever else is? */
export function isAlwaysRequired(field: Field): boolean {
  return field.required === true && !field.visible && !field.value;
}
