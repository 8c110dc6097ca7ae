import { DigitError } from '@nirmaan/digit';
import {
  evaluateForm,
  type Form,
  type FormContext,
  type FormEvaluation,
  type FormTables,
  type MasterRows,
} from '@nirmaan/forms';
import { type Issue, issue, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { type Explanation, evaluateRule, explainRule, holds, type Rule } from '@nirmaan/rules';
import type { TableDecision } from '@nirmaan/rules/tables';
import type { TableUse } from '@nirmaan/service';
import type { ApplicationPorts } from '../applications';
import { judgeWithData, missingTables, type Place, tableInUse, toRuleData } from './rule-data';

type Judge = Pick<ApplicationPorts, 'catalogue' | 'now'>;

/** What a form was judged to be, and with what. */
export type JudgedForm = { evaluation: FormEvaluation; context: FormContext };

/** Judges answers as the only judge there is, with the masters and tables the form turns out to need. */
export async function judgeForm(ports: Judge, place: Place, form: Form, data: JsonObject): Promise<JudgedForm> {
  const now = ports.now();
  const { timeZone } = place.definition;
  const { needs: _, ...judged } = await judgeWithData({ ...ports, now }, place, (loaded) => {
    const context = { now, timeZone, language: place.language, rules: { evaluate: evaluateRule }, ...loaded };
    const evaluation = evaluateForm(form, data, context);
    return { evaluation, context, needs: evaluation.needs };
  });
  return judged;
}

/** The issues that forbid going on; a table that cannot be had is one: nobody may be judged by half of the rules. */
export function errorsOf(evaluation: FormEvaluation): Issue[] {
  return [
    ...evaluation.issues.filter((each) => each.severity === 'error'),
    ...missingTables(evaluation).map((table) => issue('applications.table-missing', '', { table })),
  ];
}

/** What a rule gave, with what tables said to it. */
export type JudgedRule = { value: JsonValue; holds: boolean; decisions: TableDecision[]; missing: string[] };

/** What a rule of the workflow or a connector makes of a case's answers; every field has a name, hidden ones are null. */
export async function judgeRule(ports: Judge, place: Place, rule: Rule, answers: JsonObject): Promise<JudgedRule> {
  const scope = scopeOf(place.definition.forms[0], answers);
  const now = ports.now();
  const clock = { now, timeZone: place.definition.timeZone };
  const outcome = await judgeWithData({ ...ports, now }, place, (loaded) =>
    evaluateRule(rule.ast, { scope, clock, ...toRuleData(loaded) }),
  );
  const { value, decisions } = outcome;
  return { value, holds: holds(outcome), decisions, missing: missingTables(outcome) };
}

/** Why a rule gives what it gives, with the same data. */
export async function explainJudgement(
  ports: Judge,
  place: Place,
  rule: Rule,
  answers: JsonObject,
): Promise<Explanation> {
  const scope = scopeOf(place.definition.forms[0], answers);
  const now = ports.now();
  const clock = { now, timeZone: place.definition.timeZone };
  const { context } = await judgeWithData({ ...ports, now }, place, (loaded) => {
    const context = { scope, clock, ...toRuleData(loaded) };
    return { needs: evaluateRule(rule.ast, context).needs, context };
  });
  return explainRule(rule, context);
}

export function scopeOf(form: Form | undefined, answers: JsonObject): JsonObject {
  const names = form?.pages.flatMap((page) => page.fields.map((field) => field.code)) ?? [];
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...answers };
}

/** The longest title; the inbox shows one line. */
const LONGEST_TITLE = 120;

/** By which people know the case: the first text answer of the application form. */
export function titleOf(form: Form | undefined, answers: JsonObject): string | undefined {
  const fields = form?.pages.flatMap((page) => page.fields) ?? [];
  for (const field of fields) {
    const answer = answers[field.code];
    if (field.type === 'text' && typeof answer === 'string' && answer.trim())
      return answer.trim().slice(0, LONGEST_TITLE);
  }
  return undefined;
}

/** Rows of the masters the service reads; of one that cannot be read now, none. */
export async function mastersOf(ports: Judge, place: Place): Promise<MasterRows> {
  const codes = place.definition.masters.map((use) => use.code);
  const rows = await Promise.all(
    codes.map((code) => ports.catalogue.masterRows(place.realm, place.tenant, code).catch(nothingIfDown)),
  );
  return Object.fromEntries(codes.map((code, at) => [code, rows[at] ?? []]));
}

/** Tables the service asks (all of them, unless said), by the name of their use; one that cannot be had now is left out. */
export async function tablesOf(
  ports: Judge,
  place: Place,
  uses: readonly Pick<TableUse, 'name'>[] = place.definition.tables,
): Promise<FormTables> {
  const now = ports.now();
  const found = await Promise.all(
    uses.map(async ({ name }) => {
      const table = await tableInUse(ports.catalogue, place, name, now).catch(nothingIfDown);
      return table ? [[name, table] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** What only explains may be missing while DIGIT does not answer. */
export function nothingIfDown(error: unknown): undefined {
  if (error instanceof DigitError) return undefined;
  throw error;
}
