import type { JsonObject, Language } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import type { FieldCase, FieldCases } from '../field-types/cases';
import type { FormContext, PostedValues } from '../model/evaluation';
import { type FieldTypeName, Form } from '../model/form';

/** The form of one field, `it`, with the options of its cases; null takes an option away. */
export function formOf(type: FieldTypeName, ...options: (JsonObject | undefined)[]): Form {
  const label = { en: 'The question', hi: 'प्रश्न', ar: 'السؤال' };
  const all: JsonObject = Object.assign({ code: 'it', type, label }, ...options);
  const field = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return Form.parse({ code: 'form', title: { en: 'Form' }, pages: [{ code: 'page', title: {}, fields: [field] }] });
}

/** 24 November 2026 in India. */
export function contextOf(
  { masters = {}, boundaries }: Omit<FieldCases, 'cases'>,
  language: Language = 'en',
): FormContext {
  return {
    now: Date.UTC(2026, 10, 24),
    timeZone: 'Asia/Kolkata',
    language,
    masters,
    ...(boundaries && { boundaries }),
    rules: { evaluate: evaluateRule },
  };
}

export function postedBy({ posted, files = [] }: Pick<FieldCase, 'posted' | 'files'>): PostedValues {
  const byName = new Map(
    Object.entries(posted).map(([part, value]) => [part === '' ? 'it' : `it.${part}`, [value].flat()]),
  );
  return { get: (name) => byName.get(name), files: (name) => (name === 'it' ? files : []) };
}
