import { appendPointer, type Issue, issue } from '@nirmaan/lexicon';
import { dependenciesOf, type Rule } from '@nirmaan/rules';
import { checkStoredRule, type RuleType, type RuleTypes, TABLES } from '@nirmaan/rules/parse';
import { typeOf } from '../field-types';
import type { Field, Form } from '../model/form';
import { fieldTypesOf, ruleTypesOf } from '../rule-types';
import { checkOf } from './field-checks';

export type FormCheckContext = {
  /** Columns of the masters that exist, by master code; absent = not known, nothing is said about masters. */
  masters?: Record<string, { columns: string[] }>;
  /** What `decide("…")` gives, by the name of the use; absent = the service asks no tables. */
  tables?: Record<string, RuleType>;
};

/** Fields may stand in fields that stand in fields; deeper than this nobody finds their way. */
export const MOST_LEVELS = 5;

/** What is wrong with a form its author drew; paths below the form. */
export function checkForm(form: Form, context: FormCheckContext = {}): Issue[] {
  const issues: Issue[] = [];
  const types: RuleTypes = { ...ruleTypesOf(form), [TABLES]: context.tables ?? {} };
  const claimed = new Set<string>();
  if (form.pages.length === 0) issues.push(issue('forms.no-pages', '/pages'));
  form.pages.forEach((page, at) => {
    const path = `/pages/${at}`;
    if (page.fields.length === 0) issues.push(issue('forms.empty-page', path, { page: at + 1 }, 'warning'));
    if (page.when) issues.push(...placeRule(page.when, types, `${path}/when`, 'boolean'));
    issues.push(...checkFields(page.fields, { path, types, claimed, level: 1, form, context }));
  });
  return [...issues, ...checkCycles(form)];
}

type Surroundings = {
  path: string;
  types: RuleTypes;
  /** Codes of the fields beside them, those of other pages included. */
  claimed: Set<string>;
  level: number;
  form: Form;
  context: FormCheckContext;
};

function checkFields(fields: readonly Field[], around: Surroundings): Issue[] {
  const { claimed, types, level } = around;
  return fields.flatMap((field, position) => {
    const path = `${around.path}/fields/${position}`;
    const issues = claimed.has(field.code) ? [issue('forms.duplicate-code', `${path}/code`, { code: field.code })] : [];
    claimed.add(field.code);
    issues.push(...checkField(field, { ...around, path }));
    if (!('fields' in field)) return issues;
    if (field.fields.length === 0) issues.push(issue('forms.empty-group', path, {}));
    if (level >= MOST_LEVELS) issues.push(issue('forms.too-deep', path, { most: MOST_LEVELS }));
    const inner = { ...types, ...fieldTypesOf(field.fields) };
    return [
      ...issues,
      ...checkFields(field.fields, { ...around, path, types: inner, claimed: new Set(), level: level + 1 }),
    ];
  });
}

function placeRule(rule: Rule, types: RuleTypes, path: string, expected?: RuleType): Issue[] {
  return checkStoredRule(rule, types, expected).map((each) => ({ ...each, path }));
}

function checkField(field: Field, { path, types, form, context }: Surroundings): Issue[] {
  const issues: Issue[] = [];
  const rule = (stored: Rule | undefined, at: string, expected?: RuleType) => {
    if (stored) issues.push(...placeRule(stored, types, path + at, expected));
  };
  if (typeOf(field).kind !== 'unseen' && !Object.values(field.label).some((text) => text.trim() !== ''))
    issues.push(issue('forms.no-label', `${path}/label`, { code: field.code }));
  rule(typeof field.required === 'object' ? field.required : undefined, '/required', 'boolean');
  rule(field.visible, '/visible', 'boolean');
  rule(field.value, '/value');
  rule(field.initial, '/initial');
  field.checks.forEach((check, at) => {
    rule(check.rule, `/checks/${at}/rule`, 'boolean');
  });
  checkOf(field)?.(field, {
    form,
    context,
    rule,
    problem: (code, at, params = {}, severity = 'error') =>
      issues.push(issue(`forms.${code}`, path + at, params, severity)),
  });
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
