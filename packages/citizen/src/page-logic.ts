import { type Field, type Form, type FormTables, type Page, withInner } from '@nirmaan/forms';
import { dependenciesOf, type Rule, rulesIn } from '@nirmaan/rules/browser';
import { tablesAskedBy } from '@nirmaan/service';

/** What the rules of one page are judged by: questions, wherever they stand, and the rules that are run. */
export type PageLogic = { form: Form; rules: Rule['ast'][]; tables: string[] };

/**
 * The form as far as one page depends on it: its questions, those its rules read, those that theirs read, and so on. What
 * is asked elsewhere and read by nothing here travels to no browser.
 */
export function logicOfPage(form: Form, page: Page, tables: FormTables): PageLogic {
  const pageOf = new Map(form.pages.flatMap((each) => each.fields.map((field) => [field.code, each] as const)));
  const fieldOf = new Map(form.pages.flatMap((each) => each.fields.map((field) => [field.code, field] as const)));
  const wanted = new Set<string>();
  const uses = new Set<string>();
  const rules = new Set<Rule['ast']>();

  const followRule = (ast: Rule['ast']): void => {
    if (rules.has(ast)) return;
    rules.add(ast);
    for (const [name = ''] of dependenciesOf(ast)) followField(name);
    for (const use of tablesAskedBy(ast)) {
      uses.add(use);
      for (const input of Object.values(tables[use]?.inputs ?? {})) followRule(input);
    }
  };
  const followField = (code: string): void => {
    const field = fieldOf.get(code);
    if (!field || wanted.has(code)) return;
    wanted.add(code);
    for (const rule of rulesOf(field)) followRule(rule.ast);
    // Whose rows a select offers is said by the answer to another question.
    for (const each of withInner([field]))
      if ('choices' in each && each.choices.from === 'master' && each.choices.where)
        followField(each.choices.where.field);
    const { when } = pageOf.get(code) ?? {};
    if (when) followRule(when.ast);
  };
  for (const field of page.fields) followField(field.code);
  // What is asked elsewhere is checked elsewhere.
  for (const { checks } of withInner(page.fields)) for (const { rule } of checks) followRule(rule.ast);
  return {
    form: {
      ...form,
      pages: form.pages
        .map((each) => ({ ...each, fields: each.fields.filter((field) => wanted.has(field.code)) }))
        .filter((each) => each.fields.length > 0),
    },
    rules: [...rules],
    tables: [...uses],
  };
}

/** The rules that stand in a question, whatever they are for, but its checks. */
function rulesOf(field: Field): Rule[] {
  return withInner([field]).flatMap((each) => rulesIn({ ...each, checks: [], fields: [] }).map(({ rule }) => rule));
}
