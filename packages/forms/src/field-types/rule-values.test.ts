import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { parseRule } from '@nirmaan/rules/parse';
import { expect, it } from 'vitest';
import { evaluateForm, type FieldTypeName, Form, ruleTypesOf } from '..';
import { contextOf } from '../testing/field-form';

/** What a rule makes of answers: each name is a field of the type, with what was answered. */
function resultOf(text: string, answers: Record<string, [FieldTypeName, JsonValue]>): JsonValue {
  const statement = { en: 'So it is.' };
  const fields = Object.entries(answers).map(([code, [type]]) => ({ code, type, label: { en: code }, statement }));
  const pages = [{ code: 'page', title: {}, fields }];
  const names = ruleTypesOf(Form.parse({ code: 'form', title: {}, pages }));
  const parsed = parseRule(text, names);
  if (!parsed.rule) throw new Error(JSON.stringify(parsed));
  const result = { code: 'result', type: 'computed', label: {}, value: parsed.rule };
  const form = Form.parse({
    code: 'form',
    title: {},
    pages: [{ code: 'page', title: {}, fields: [...fields, result] }],
  });
  const data: JsonObject = Object.fromEntries(Object.entries(answers).map(([code, [, value]]) => [code, value]));
  return evaluateForm(form, data, contextOf({})).values.result ?? null;
}

it.each<[rule: string, answers: Record<string, [FieldTypeName, JsonValue]>, JsonValue]>([
  ['age(born)', { born: ['date-of-birth', '1990-04-01'] }, 36],
  ['age(born) >= 18', { born: ['date-of-birth', '2008-11-25'] }, false],
  ['born < date("2000-01-01")', { born: ['date-of-birth', '1990-04-01'] }, true],
  ['age(born)', { born: ['date-of-birth', '1990-02-31'] }, null],
  ['opens < closes', { opens: ['time', '09:30'], closes: ['time', '21:00'] }, true],
  ['opens < closes', { opens: ['time', '9.30'], closes: ['time', '21:00'] }, null],
  ['string(closes - opens)', { opens: ['time', '09:30'], closes: ['time', '21:00'] }, 'PT11H30M'],
  ['since <= "2026-04"', { since: ['month-year', '2026-03'] }, true],
  ['since <= "2026-04"', { since: ['month-year', '2026-13'] }, null],
  ['rooms * 2', { rooms: ['integer', 4] }, 8],
  ['rooms * 2', { rooms: ['integer', 'four'] }, null],
  ['agreed', { agreed: ['declaration', true] }, true],
  ['agreed', { agreed: ['declaration', false] }, null],
  ['upper case(name)', { name: ['person-name', 'Asha'] }, 'ASHA'],
  ['starts with(mobile, "98")', { mobile: ['mobile-number', '9876543210'] }, true],
])('%s with %j is %j', (rule, answers, expected) => {
  expect(resultOf(rule, answers)).toEqual(expected);
});
