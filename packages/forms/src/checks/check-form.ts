import { appendPointer, type Issue, issue } from '@nirmaan/lexicon';
import { dependenciesOf, type Rule } from '@nirmaan/rules';
import { checkStoredRule, type RuleType, type RuleTypes, TABLES } from '@nirmaan/rules/parse';
import { isSimplePattern } from '../field-types/simple-pattern';
import type { Choices } from '../model/field-base';
import type { Field, Form } from '../model/form';
import { fieldTypesOf, ruleTypesOf } from '../rule-types';

export type FormCheckContext = {
  /** Columns of the masters that exist, by master code; absent = not known, nothing is said about masters. */
  masters?: Record<string, { columns: string[] }>;
  /** What `decide("…")` gives, by the name of the use; absent = the service asks no tables. */
  tables?: Record<string, RuleType>;
};

/** What is wrong with a form its author drew; paths below the form. */
export function checkForm(form: Form, context: FormCheckContext = {}): Issue[] {
  const issues: Issue[] = [];
  const types: RuleTypes = { ...ruleTypesOf(form), [TABLES]: context.tables ?? {} };
  const codes = new Map<string, string>();
  const claim = (code: string, path: string) => {
    const earlier = codes.get(code);
    if (earlier !== undefined) issues.push(issue('forms.duplicate-code', path, { code }));
    else codes.set(code, path);
  };
  if (form.pages.length === 0) issues.push(issue('forms.no-pages', '/pages'));
  form.pages.forEach((page, at) => {
    const path = `/pages/${at}`;
    if (page.fields.length === 0) issues.push(issue('forms.empty-page', path, { page: at + 1 }, 'warning'));
    if (page.when) issues.push(...placeRule(page.when, types, `${path}/when`, 'boolean'));
    page.fields.forEach((field, position) => {
      const fieldPath = `${path}/fields/${position}`;
      claim(field.code, `${fieldPath}/code`);
      issues.push(...checkField(field, fieldPath, types, form, context));
      if (field.type === 'repeating-group') {
        const inner = { ...types, ...fieldTypesOf(field.fields) };
        if (field.fields.length === 0) issues.push(issue('forms.empty-group', fieldPath, {}));
        const seen = new Set<string>();
        field.fields.forEach((each, within) => {
          const innerPath = `${fieldPath}/fields/${within}`;
          if (seen.has(each.code)) issues.push(issue('forms.duplicate-code', `${innerPath}/code`, { code: each.code }));
          seen.add(each.code);
          issues.push(...checkField(each, innerPath, inner, form, context));
        });
      }
    });
  });
  return [...issues, ...checkCycles(form)];
}

function placeRule(rule: Rule, types: RuleTypes, path: string, expected?: RuleType): Issue[] {
  return checkStoredRule(rule, types, expected).map((each) => ({ ...each, path }));
}

function checkField(field: Field, path: string, types: RuleTypes, form: Form, context: FormCheckContext): Issue[] {
  const issues: Issue[] = [];
  if (!Object.values(field.label).some((text) => text.trim() !== ''))
    issues.push(issue('forms.no-label', `${path}/label`, { code: field.code }));
  if (typeof field.required === 'object')
    issues.push(...placeRule(field.required, types, `${path}/required`, 'boolean'));
  if (field.visible) issues.push(...placeRule(field.visible, types, `${path}/visible`, 'boolean'));
  if (field.value) issues.push(...placeRule(field.value, types, `${path}/value`));
  field.checks.forEach((check, at) => {
    issues.push(...placeRule(check.rule, types, `${path}/checks/${at}/rule`, 'boolean'));
  });
  if (field.type === 'date') {
    if (field.earliest) issues.push(...placeRule(field.earliest, types, `${path}/earliest`, 'date'));
    if (field.latest) issues.push(...placeRule(field.latest, types, `${path}/latest`, 'date'));
  }
  const pattern =
    field.type === 'text' || field.type === 'mobile-number'
      ? field.pattern
      : field.type === 'address'
        ? field.pincodePattern
        : undefined;
  if (pattern && !isSimplePattern(pattern))
    issues.push(issue('forms.pattern-not-simple', `${path}/pattern`, { pattern }));
  if (
    (field.type === 'number' || field.type === 'amount') &&
    field.minimum !== undefined &&
    field.maximum !== undefined &&
    field.minimum > field.maximum
  )
    issues.push(issue('forms.limits-crossed', `${path}/minimum`, { min: field.minimum, max: field.maximum }));
  if (field.type === 'select-one' || field.type === 'select-many')
    issues.push(...checkChoices(field.choices, `${path}/choices`, form, context));
  return issues;
}

function checkChoices(choices: Choices, path: string, form: Form, { masters }: FormCheckContext): Issue[] {
  if (choices.from === 'list') {
    if (choices.options.length === 0) return [issue('forms.no-choices', path)];
    const values = choices.options.map((option) => option.value);
    return values.flatMap((value, at) =>
      values.indexOf(value) === at ? [] : [issue('forms.duplicate-choice', `${path}/options/${at}`, { value })],
    );
  }
  const issues: Issue[] = [];
  const { where } = choices;
  if (
    where &&
    !form.pages.some((page) =>
      page.fields.some(
        (field) =>
          field.code === where.field ||
          (field.type === 'repeating-group' && field.fields.some((inner) => inner.code === where.field)),
      ),
    )
  )
    issues.push(issue('forms.unknown-field', `${path}/where/field`, { field: where.field }));
  if (!masters) return issues;
  const master = Object.hasOwn(masters, choices.master) ? masters[choices.master] : undefined;
  if (!master) return [...issues, issue('forms.unknown-master', `${path}/master`, { master: choices.master || '?' })];
  for (const [part, column] of [
    ['value', choices.value],
    ['label', choices.label],
    ['where/column', where?.column],
  ] as const)
    if (column !== undefined && !master.columns.includes(column))
      issues.push(issue('forms.unknown-column', `${path}/${part}`, { master: choices.master, column: column || '?' }));
  return issues;
}

/** Fields whose values or visibility go in a circle can never be worked out. */
function checkCycles(form: Form): Issue[] {
  const edges = new Map<string, { path: string; reads: string[] }>();
  form.pages.forEach((page, at) => {
    page.fields.forEach((field, position) => {
      const rules = [field.value, field.visible, page.when].filter((rule) => rule !== undefined);
      edges.set(field.code, {
        path: appendPointer('', 'pages', at, 'fields', position),
        reads: rules.flatMap((rule) => dependenciesOf(rule.ast).map(([name = '']) => name)),
      });
    });
  });
  const issues: Issue[] = [];
  const done = new Set<string>();
  const walk = (code: string, way: string[]): void => {
    const circle = way.indexOf(code);
    if (circle >= 0) {
      const fields = [...way.slice(circle), code];
      if (!fields.some((each) => done.has(`!${each}`))) {
        for (const each of fields) done.add(`!${each}`);
        issues.push(issue('forms.cycle', edges.get(code)?.path ?? '', { fields: fields.join(' → ') }));
      }
      return;
    }
    if (done.has(code)) return;
    for (const next of edges.get(code)?.reads ?? []) if (edges.has(next)) walk(next, [...way, code]);
    done.add(code);
  };
  for (const code of edges.keys()) walk(code, []);
  return issues;
}
