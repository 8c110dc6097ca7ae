import type { Field, Form, Page } from '@nirmaan/forms';
import type { FieldCode } from '@nirmaan/lexicon';
import { dependenciesOf, type Rule, rulesIn } from '@nirmaan/rules/browser';
import { type ServiceDefinition, type TableUse, tablesAskedBy } from '@nirmaan/service';

/** Tables that tell a citizen something before an application: may I, with what, for how much. */
const TELLING = ['eligibility', 'fee', 'documents'] as const;
export type TellingPurpose = (typeof TELLING)[number];
export type TellingUse = TableUse & { purpose: TellingPurpose };

/** What *Check before you apply* asks, and asks it for. */
export type BeforeForm = {
  /** The questions, in the order of the application, with the worked out fields that the tables read. */
  form: Form;
  /** By whom they are asked; who may apply comes first, then the cost, then the documents. */
  uses: TellingUse[];
  /** All tables that are needed: those above, and those that their inputs ask. */
  tables: TableUse[];
  /** Fields the tables read that are asked in the application alone: personal ones, documents, lists. */
  later: ReadonlySet<FieldCode>;
};

/** Of a person or a list of things, whatever the author marked; or nothing that could be answered here. */
const NEVER_ASKED: ReadonlySet<Field['type']> = new Set([
  'document',
  'repeating-group',
  'guidance',
  'mobile-number',
  'email',
  'address',
  'identity-number',
  'boundary',
]);

const isAskable = (field: Field) => field.personal === 'none' && !NEVER_ASKED.has(field.type);

/** Undefined where no table of the service tells anything, or there is no form. */
export function beforeFormOf({ forms, tables }: Pick<ServiceDefinition, 'forms' | 'tables'>): BeforeForm | undefined {
  const [form] = forms;
  const uses = TELLING.flatMap((purpose) =>
    tables.flatMap((use) => (use.purpose === purpose ? [{ ...use, purpose }] : [])),
  );
  if (!form || uses.length === 0) return undefined;
  const read = followInputs(form, uses, tables);
  const isKept = (rule: Rule | undefined): rule is Rule => rule !== undefined && read.isAnswerable(rule);
  const withoutDemands = (field: Field): Field => {
    const { visible, ...rest } = field;
    // What depends on something that is not asked here is asked: whoever it does not concern leaves it out.
    const isShownByRule = field.value ? visible : isKept(visible) ? visible : undefined;
    return { ...rest, required: false, checks: [], ...(isShownByRule && { visible: isShownByRule }) };
  };
  const pageOf = ({ guidance: _, when, fields, ...page }: Page): Page => ({
    ...page,
    ...(isKept(when) && { when }),
    fields: fields.filter((field) => read.codes.has(field.code)).map(withoutDemands),
  });
  return {
    form: { ...form, pages: form.pages.map(pageOf).filter((page) => page.fields.length > 0) },
    uses,
    tables: tables.filter((use) => read.tables.has(use.name)),
    later: read.later,
  };
}

/** Everything the inputs of the uses read, and what that reads, and so on: answers, worked out values, other tables. */
function followInputs(form: Form, uses: readonly TableUse[], tables: readonly TableUse[]) {
  const fields = new Map(
    form.pages.flatMap((page) => page.fields.map((field) => [field.code, { field, page }] as const)),
  );
  const codes = new Set<FieldCode>();
  const later = new Set<FieldCode>();
  const asked = new Set<string>();
  const seen = new Set<Rule['ast']>();

  const followUse = (use: TableUse): void => {
    if (asked.has(use.name)) return;
    asked.add(use.name);
    for (const input of Object.values(use.inputs)) followRule(input);
  };
  const followRule = ({ ast }: Pick<Rule, 'ast'>): void => {
    if (seen.has(ast)) return;
    seen.add(ast);
    for (const [name = ''] of dependenciesOf(ast)) followField(name);
    for (const name of tablesAskedBy(ast)) for (const use of tables) if (use.name === name) followUse(use);
  };
  const followField = (code: string): void => {
    const found = fields.get(code);
    if (!found || codes.has(code) || later.has(code)) return;
    const { field, page } = found;
    if (!field.value && !isAskable(field)) {
      later.add(code);
      return;
    }
    codes.add(code);
    if (field.value) followRule(field.value);
    for (const shown of [field.visible, page.when]) if (shown) followRule(shown);
    if ('choices' in field && field.choices.from === 'master' && field.choices.where)
      followField(field.choices.where.field);
  };
  const isAnswerable = (rule: Rule, above: ReadonlySet<Rule> = new Set()): boolean =>
    dependenciesOf(rule.ast).every(([name = '']) => {
      if (later.has(name)) return false;
      const value = fields.get(name)?.field.value;
      return !value || above.has(value) || isAnswerable(value, new Set([...above, value]));
    });
  for (const use of uses) followUse(use);
  return { codes, later, tables: asked, isAnswerable };
}

/** The questions of a page: what is worked out is not shown. */
export function questionsOn(page: Page): Page {
  return { ...page, fields: page.fields.filter((field) => !field.value) };
}

/** Every question, in order. */
export function questionsOf({ form }: Pick<BeforeForm, 'form'>): Field[] {
  return form.pages.flatMap((page) => questionsOn(page).fields);
}

/** Codes of the masters that choices and rules of the page can read, among those of the service. */
export function mastersRead({ form, tables }: BeforeForm, { masters }: Pick<ServiceDefinition, 'masters'>): string[] {
  const named = new Set<string>();
  for (const { choices } of form.pages.flatMap((page) =>
    page.fields.map((field) => ({ choices: undefined, ...field })),
  ))
    if (choices?.from === 'master') named.add(choices.master);
  const rules = [...rulesIn(form), ...rulesIn(tables)].map(({ rule }) => JSON.stringify(rule.ast));
  return masters
    .map(({ code }) => code)
    .filter((code) => named.has(code) || rules.some((tree) => tree.includes(JSON.stringify(code))));
}
