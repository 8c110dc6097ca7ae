import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { compileForm, evaluateForm, type FieldTypeName, type Form, fieldTypes, readPostedPage } from '..';
import { exportJsonSchema, importJsonSchema } from '../formats';
import { FormPage, FormSummary } from '../renderer';
import { browserPost } from '../testing/browser-post';
import { contextOf, formOf, postedBy } from '../testing/field-form';
import type { FieldCases } from './cases';
import { isJudgedOnPage, problemCodesOf } from './problem-codes';

const LANGUAGES = Object.keys(languagePacks);
const messagesOf = Object.fromEntries(
  LANGUAGES.map((language) => [language, createMessages(languagePacks, language)] as const),
);

/** Types that nobody answers: nothing can be accepted, rejected or missing. */
const NOT_ASKED: ReadonlySet<string> = new Set<FieldTypeName>(['computed', 'guidance', 'hidden']);
/** Types with no wrong values: a box is ticked or not, and what is inside a group is judged there. */
const NEVER_WRONG: ReadonlySet<string> = new Set<FieldTypeName>(['declaration', 'group']);

/** What the judge finds wrong and JSON Schema cannot say, with the reason. */
const BEYOND_SCHEMA: Record<string, string> = {
  tooEarly: 'a limit given by a rule, or an order of texts',
  tooLate: 'a limit given by a rule, or an order of texts',
  notYetBorn: 'depends on today',
  tooOld: 'depends on today',
  minimumAge: 'depends on today',
  maximumAge: 'depends on today',
  inFuture: 'depends on today',
  inPast: 'depends on today',
  decimals: 'multipleOf is no sure test of decimals in binary numbers',
  notName: 'that there is a letter among the characters would need more than a class',
  'identity.checkDigit': 'a sum over the digits',
};

const allTypes = Object.keys(fieldTypes) as FieldTypeName[];

describe.each(allTypes)('field type %s', (type) => {
  const file = new URL(`./${type}/cases.json`, import.meta.url);
  const known: FieldCases = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { cases: [] };
  const { options, cases } = known;
  const context = contextOf(known);
  const holds = fieldTypes[type].holds;
  /** The answer as it is kept: an emptied list and an emptied group are no answers. */
  const kept = (value: JsonValue | undefined) =>
    (Array.isArray(value) && value.length === 0 && holds !== 'list') || value === null ? undefined : value;
  const answered = cases.filter((each) => each.value !== undefined);

  it('has cases that are accepted and cases that are rejected, each with its reason', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases) expect(each.because).not.toMatch(/^$|^say why/);
    if (NOT_ASKED.has(type)) return;
    expect(answered.some((each) => !each.issues)).toBe(true);
    if (!NEVER_WRONG.has(type)) expect(cases.some((each) => each.issues)).toBe(true);
  });

  it.each(cases)('$posted: $because', (each) => {
    const form = formOf(type, options, each.options);
    const data = readPostedPage(pageOf(form), postedBy(each), each.before === undefined ? {} : { it: each.before });
    expect(kept(data.it)).toEqual(each.value);
    const { issues } = evaluateForm(form, data, context);
    expect(issues.map((issue) => issue.code.replace('forms.', ''))).toEqual(each.issues ?? []);
    const fields = pageOf(form).fields;
    if (fields.some(isJudgedOnPage))
      expect(problemCodesOf(fields)).toEqual(expect.arrayContaining(issues.map(({ code }) => code)));
    for (const issue of issues)
      for (const language of LANGUAGES) {
        const words = messagesOf[language]?.issue(issue);
        expect([language, words]).not.toEqual([language, issue.code]);
        expect(words).not.toMatch(/undefined|\[object|\{|forms\./);
      }
  });

  it('left empty is missing where it is required, and fine where it is not', () => {
    const foundWrong = (required: boolean) =>
      evaluateForm(formOf(type, options, { required, minItems: 0 }), {}, context).issues.map(({ code }) => code);
    // The group of the cases has a required question: it says for both what is missing.
    expect(foundWrong(false)).toEqual(type === 'group' ? ['forms.required'] : []);
    const missing = holds === 'list' ? 'minEntries' : (fieldTypes[type].missing ?? 'required');
    expect(foundWrong(true)).toEqual(NOT_ASKED.has(type) ? [] : [`forms.${missing}`]);
  });

  it.each(answered.filter((each) => !each.issues?.includes('notChoice')))(
    'shows $value so that a browser without script posts the same again',
    (each) => {
      const form = formOf(type, options, each.options);
      const data: JsonObject = { it: each.value ?? null };
      for (const language of ['en', 'ar'] as const) {
        const html = pageHtml(form, data, known, language);
        // A list that wants entries shows them from the start: then they are posted, too.
        const shown = holds === 'list' && Array.isArray(each.value) && each.value.length === 0 ? { it: [{}] } : data;
        expect(readPostedPage(pageOf(form), browserPost(html), data)).toEqual(shown);
        expect(html).not.toContain('<script');
        expect(html).not.toContain('style=');
      }
    },
  );

  it.each(answered.filter((each) => !each.issues))('tells $value in words', (each) => {
    const form = formOf(type, options, each.options);
    for (const language of LANGUAGES) {
      const words = summaryText(form, { it: each.value ?? null }, known, language);
      expect(words).not.toMatch(/undefined|null|NaN|\[object|[{}"]|forms\./);
      expect(words).not.toContain(messagesOf[language]?.text('forms.summary.none'));
      if (language === 'en' && each.summary !== undefined) expect(words).toContain(each.summary);
    }
  });

  it.each(answered)('has a JSON Schema that agrees about $value', ({ value = null, issues, beyondSchema, ...each }) => {
    const validate = schemaOf(formOf(type, options, each.options));
    const isBeyond = beyondSchema !== undefined || issues?.some((code) => Object.hasOwn(BEYOND_SCHEMA, code));
    if (!issues) expect(validate({ it: value })).toBe(true);
    else if (!isBeyond) expect(validate({ it: value })).toBe(false);
  });

  it.each(optionsOf(known))('is the same after a way through JSON Schema, with %j', (own) => {
    const form = formOf(type, options, own);
    const documents = JSON.parse(JSON.stringify(exportJsonSchema(form, { language: 'en' })));
    expect(importJsonSchema(documents, { language: 'en' }).form).toEqual(form);
  });

  it('is not answered by what is posted under another name, or to a page it is not on', () => {
    const form = formOf(type, options);
    const posted = { get: (name: string) => (name.startsWith('it') ? undefined : ['x']), files: () => [] };
    expect(readPostedPage(pageOf(form), posted, {})).toEqual({});
  });
});

/** What the cases set besides the options of all, each once. */
function optionsOf({ cases }: FieldCases): JsonObject[] {
  const texts = new Set(['{}', ...cases.map((each) => JSON.stringify(each.options ?? {}))]);
  return [...texts].map((text) => JSON.parse(text));
}

function pageOf(form: Form) {
  const [page] = form.pages;
  if (!page) throw new Error('no page');
  return page;
}

function pageHtml(form: Form, data: JsonObject, known: FieldCases, language: string): string {
  return renderToStaticMarkup(
    <FormPage
      form={form}
      page={pageOf(form)}
      evaluation={evaluateForm(form, data, contextOf(known, language))}
      data={data}
      messages={createMessages(languagePacks, language)}
      language={language}
      defaultLanguage="en"
      showIssues
    />,
  );
}

function summaryText(form: Form, data: JsonObject, known: FieldCases, language: string): string {
  const html = renderToStaticMarkup(
    <FormSummary
      form={form}
      evaluation={evaluateForm(form, data, contextOf(known, language))}
      messages={createMessages(languagePacks, language)}
      language={language}
      defaultLanguage="en"
    />,
  );
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

function schemaOf(form: Form) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(compileForm(form, 'en', 'en').schema);
}
