import { type Field, type FormEvaluation, fieldTypes } from '@nirmaan/forms';
import type { FieldCode, JsonObject } from '@nirmaan/lexicon';
import { dependenciesOf, type RuleAst } from '@nirmaan/rules/browser';
import { tablesAskedBy } from '@nirmaan/service';
import type { BeforeForm } from './questions';

/** Which answers are not known yet, and what is open because of that. */
export type OpenAnswers = {
  /** Can the rule still give something else? */
  isOpen(rule: RuleAst): boolean;
  /** The unanswered questions, and the fields of the application alone, that keep the rule open. */
  rootsOf(rule: RuleAst): FieldCode[];
};

/**
 * A question is open while it is shown and unanswered; one that is hidden for certain is known to be empty. What the
 * application alone asks is always open.
 */
export function openAnswersOf(
  { form, tables, later }: BeforeForm,
  data: JsonObject,
  evaluation: Pick<FormEvaluation, 'fields'>,
): OpenAnswers {
  const places = new Map(
    form.pages.flatMap((page) => page.fields.map((field) => [field.code, { field, page }] as const)),
  );
  const known = new Map<FieldCode, ReadonlySet<FieldCode>>();

  const rootsOfField = (code: FieldCode): ReadonlySet<FieldCode> => {
    const before = known.get(code);
    if (before) return before;
    // Rules that go in a circle: where it closes, nothing is added.
    known.set(code, new Set());
    const roots = new Set(rootsOfUnknown(code));
    known.set(code, roots);
    return roots;
  };
  const rootsOfUnknown = (code: FieldCode): FieldCode[] => {
    if (later.has(code)) return [code];
    const place = places.get(code);
    if (!place) return [];
    const { field, page } = place;
    const shownBy = [field.visible, page.when].flatMap((rule) => (rule ? rootsOf(rule.ast) : []));
    if (field.value) return [...shownBy, ...rootsOf(field.value.ast)];
    const isVisible = evaluation.fields[`/${code}`]?.visible ?? false;
    if (!isVisible) return shownBy;
    // An answer counts only while its question is shown.
    return isGiven(field, data) ? shownBy : [...shownBy, code];
  };
  const asking = new Set<string>();
  const rootsOfUse = (name: string): FieldCode[] => {
    if (asking.has(name)) return [];
    asking.add(name);
    const inputs = tables.filter((use) => use.name === name).flatMap((use) => Object.values(use.inputs));
    const roots = inputs.flatMap((input) => rootsOf(input.ast));
    asking.delete(name);
    return roots;
  };
  const rootsOf = (ast: RuleAst): FieldCode[] => {
    const named = dependenciesOf(ast).flatMap(([name = '']) => [...rootsOfField(name)]);
    return [...new Set([...named, ...tablesAskedBy(ast).flatMap(rootsOfUse)])];
  };
  return { isOpen: (rule) => rootsOf(rule).length > 0, rootsOf };
}

export function isGiven(field: Field, data: JsonObject): boolean {
  return Object.hasOwn(data, field.code) && !fieldTypes[field.type].isEmpty(data[field.code]);
}
