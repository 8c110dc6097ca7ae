import { type Field, isList } from '@nirmaan/forms';
import { type JsonObject, type Language, localize } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';
import { WORDS_OF_TYPE } from './property-types';

export const MEGABYTE = 1024 * 1024;

/**
 * What a property says of a field, without what is inside it. `name` is ours; one that was imported keeps its own, because
 * only what changed is written.
 */
export function propertyOf(field: Field, language: Language): JsonObject {
  const label = localize(field.label, language);
  const shape = isList(field) ? { type: 'array' } : 'fields' in field ? { type: 'object' } : WORDS_OF_TYPE[field.type];
  const hint = localize(field.hint, language);
  return {
    name: field.code,
    ...shape,
    label,
    ...('fields' in field ? {} : { required: field.required === true }),
    ...(hint !== '' && { helpText: hint }),
    ...optionsOf(field),
    ...validationOf(field, language),
    ...(initialOf(field) !== undefined && { defaultValue: initialOf(field) ?? '' }),
    ...(field.visible && dependenciesOf(field.visible.ast)),
  };
}

function optionsOf(field: Field): JsonObject {
  switch (field.type) {
    case 'text':
      return { ...(field.minLength && { minLength: field.minLength }), maxLength: field.maxLength };
    case 'long-text':
      return { maxLength: field.maxLength };
    case 'mobile-number':
      return { prefix: field.prefix };
    case 'document':
      return { maxSizeInMB: field.maxBytes / MEGABYTE, allowedFileTypes: field.accept };
    case 'select-one':
    case 'select-many': {
      const { choices } = field;
      const isRadio = field.type === 'select-one' && field.display === 'radio';
      const offered: JsonObject =
        choices.from === 'master'
          ? { reference: 'mdms', schema: choices.master }
          : { values: choices.options.map(({ value }) => value) };
      return { ...offered, ...(isRadio && { format: 'radio' }) };
    }
    default:
      return {};
  }
}

/** The first check that is a pattern, or the pattern of a text or mobile number. */
function validationOf(field: Field, language: Language): JsonObject {
  const pattern = field.type === 'text' || field.type === 'mobile-number' ? field.pattern : undefined;
  if (pattern !== undefined) return { validation: { regex: pattern, message: '' } };
  for (const { rule, message } of field.checks) {
    const [call, name, subject, literal] = rule.ast;
    if (call !== 'call' || name !== 'matches' || !Array.isArray(subject) || !Array.isArray(literal)) continue;
    if (subject[0] === 'name' && subject[1] === field.code && typeof literal[1] === 'string' && rule.ast.length === 4)
      return { validation: { regex: literal[1], message: localize(message, language) } };
  }
  return {};
}

/** As text: `defaultValue` is one in Studio's schema. */
function initialOf({ initial }: Field): string | undefined {
  const [node, value] = initial?.ast ?? [];
  return node === 'lit' && value !== null && typeof value !== 'object' ? String(value) : undefined;
}

/** A condition of the kinds `dependencies` can say; any other is said by what is added for us. */
function dependenciesOf(ast: RuleAst): JsonObject {
  const said = conditionsIn(ast);
  return said ? { dependencies: said } : {};
}

function conditionsIn(ast: RuleAst): string[] | undefined {
  const [operator, left, right] = ast;
  if (!Array.isArray(left) || !Array.isArray(right)) return undefined;
  if (operator === 'and') {
    const [one, other] = [conditionsIn(asNode(left)), conditionsIn(asNode(right))];
    return one && other && [...one, ...other];
  }
  if (left[0] !== 'name' || right[0] !== 'lit' || left.length !== 2) return undefined;
  const value = right[1];
  if (operator === '!=' && value === null) return [String(left[1])];
  return operator === '=' && value !== null && typeof value !== 'object' ? [`${left[1]}:${value}`] : undefined;
}

function asNode([operator, ...operands]: RuleAst[number][]): RuleAst {
  return [typeof operator === 'string' ? operator : '', ...operands];
}
