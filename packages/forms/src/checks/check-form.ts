import { type Issue, issue } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { checkStoredRule, type RuleType, type RuleTypes, TABLES } from '@nirmaan/rules/parse';
import { namesReadFor } from '../evaluate/reading-order';
import { typeOf } from '../field-types';
import type { Field, Form, Page } from '../model/form';
import { fieldTypesOf, ruleTypesOf } from '../rule-types';
import { circlesIn } from './circles';
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
  const top = form.pages.flatMap((page, at) =>
    page.fields.map((field, position) => ({ field, page, path: `/pages/${at}/fields/${position}` })),
  );
  return [top, ...top.flatMap(({ field, path }) => levelsIn(field, path))].flatMap((level) => {
    const placed = new Map(level.map((each) => [each.field.code, each] as const));
    const reads = new Map(level.map(({ field, page }) => [field.code, namesReadFor(field, page)] as const));
    return circlesIn(reads).map((circle) =>
      issue('forms.cycle', placed.get(circle[0] ?? '')?.path ?? '', { fields: circle.join(' → ') }),
    );
  });
}

type PlacedInLevel = { field: Field; page?: Page; path: string };

/** Fields side by side inside a field, and inside those. */
function levelsIn(field: Field, path: string): PlacedInLevel[][] {
  if (!('fields' in field)) return [];
  const level = field.fields.map((inner, at) => ({ field: inner, path: `${path}/fields/${at}` }));
  return [level, ...level.flatMap((inner) => levelsIn(inner.field, inner.path))];
}
