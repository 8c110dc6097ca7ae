import { type Field, type Form, fieldsIn } from '@nirmaan/forms';
import { type JsonValue, valueAt } from '@nirmaan/lexicon';
import { type Rule, type RuleAst, toText } from '@nirmaan/rules';
import { isObject } from '../business-service/find-services';
import { placeOf } from './origin';
import { StudioNode } from './studio-node';

/**
 * `dependencies` of properties, as when the question is asked: once the other one is answered, or (`kind:RENTED`) answered
 * so. Which rows of a master fit the other answer no configuration says, so no choice is left out.
 */
export function readDependencies(form: Form, configuration: StudioNode, codes: ReadonlyMap<string, string>): Form {
  const rules = new Map<Field, Rule>();
  for (const { field, within } of fieldsIn(form)) {
    const at = placeOf(field);
    const property = at === undefined ? undefined : valueAt(configuration.json, at);
    if (!isObject(property) || !Object.hasOwn(property, 'dependencies')) continue;
    const node = new StudioNode(property, at ?? '', configuration.say);
    const beside = within.at(-1)?.fields ?? [];
    const conditions = node.texts('dependencies').flatMap((dependency): RuleAst[] => {
      const [name = '', value] = dependency.split(/[:=]/).map((part) => part.trim());
      const code = codes.get(name) ?? name;
      const other = [...beside, ...form.pages.flatMap((page) => page.fields)].find((each) => each.code === code);
      const condition = other && other !== field ? conditionOf(other, value) : undefined;
      if (!condition) node.say('kept', 'compiler.studio.dependency-kept', node.place('dependencies'), { dependency });
      return condition ? [condition] : [];
    });
    const [first, ...others] = conditions;
    if (!first) continue;
    const ast = others.reduce<RuleAst>((all, each) => ['and', all, each], first);
    rules.set(field, { text: toText(ast), ast });
  }
  const withRule = (field: Field): Field => {
    const visible = rules.get(field);
    const own = visible ? { ...field, visible } : field;
    return 'fields' in own ? { ...own, fields: own.fields.map(withRule) } : own;
  };
  return { ...form, pages: form.pages.map((page) => ({ ...page, fields: page.fields.map(withRule) })) };
}

/** Undefined where the other answer is never such a value. */
function conditionOf(other: Field, value: string | undefined): RuleAst | undefined {
  const name: RuleAst = ['name', other.code];
  if (value === undefined) return ['!=', name, ['lit', null]];
  const literal = ((): JsonValue | undefined => {
    switch (other.type) {
      case 'text':
      case 'select-one':
        return value;
      case 'yes-no':
        return /^(true|yes)$/i.test(value) ? true : /^(false|no)$/i.test(value) ? false : undefined;
      case 'number':
      case 'integer':
      case 'amount':
        return Number.isFinite(Number(value)) ? Number(value) : undefined;
      default:
        return undefined;
    }
  })();
  return literal === undefined ? undefined : ['=', name, ['lit', literal]];
}
