import { DigitError } from '@nirmaan/digit';
import { evaluateForm, type Form, type FormEvaluation, type MasterRows } from '@nirmaan/forms';
import type { Issue, JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import { evaluateRule, holds, type Rule } from '@nirmaan/rules';
import type { ServiceDefinition } from '@nirmaan/service';
import type { ApplicationPorts } from '../applications';

type Judge = Pick<ApplicationPorts, 'catalogue' | 'now'>;
type Place = { realm: string; tenant: string; definition: ServiceDefinition; language: Language };

/** Enough for a rule that names a master by the row of another; more would be a loop. */
const ROUNDS = 5;

/** Judges answers as the only judge there is, with the masters the form turns out to need. */
export async function judgeForm(ports: Judge, place: Place, form: Form, data: JsonObject): Promise<FormEvaluation> {
  const masters: MasterRows = {};
  for (let round = 0; ; round++) {
    const context = { now: ports.now(), timeZone: place.definition.timeZone, language: place.language, masters };
    const evaluation = evaluateForm(form, data, context);
    if (evaluation.needs.length === 0 || round === ROUNDS) return evaluation;
    for (const { master } of evaluation.needs)
      masters[master] = await ports.catalogue.masterRows(place.realm, place.tenant, master);
  }
}

/** The issues that forbid going on. */
export function errorsOf(evaluation: FormEvaluation): Issue[] {
  return evaluation.issues.filter((each) => each.severity === 'error');
}

/** What a rule of the workflow or a connector makes of a case's answers; every field has a name, hidden ones are null. */
export async function judgeRule(
  ports: Judge,
  place: Place,
  rule: Rule,
  answers: JsonObject,
): Promise<{ value: JsonValue; holds: boolean }> {
  const masters: Record<string, JsonObject[]> = {};
  const scope = scopeOf(place.definition.forms[0], answers);
  for (let round = 0; ; round++) {
    const outcome = evaluateRule(rule.ast, {
      scope,
      clock: { now: ports.now(), timeZone: place.definition.timeZone },
      masters,
    });
    if (outcome.needs.length === 0 || round === ROUNDS) return { value: outcome.value, holds: holds(outcome) };
    for (const need of outcome.needs)
      if ('master' in need)
        masters[need.master] = await ports.catalogue.masterRows(place.realm, place.tenant, need.master);
  }
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
    codes.map((code) =>
      ports.catalogue.masterRows(place.realm, place.tenant, code).catch((error: unknown) => {
        if (error instanceof DigitError) return [];
        throw error;
      }),
    ),
  );
  return Object.fromEntries(codes.map((code, at) => [code, rows[at] ?? []]));
}
