import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  compileForm,
  type DocumentAnswer,
  evaluateForm,
  Form,
  fieldTypes,
  type PostedValues,
  readPostedPage,
} from '..';
import { FormPage } from '../renderer';
import type { FieldCases } from './cases';

const rules = { evaluate: evaluateRule };
const context = { now: Date.UTC(2026, 10, 24), timeZone: 'Asia/Kolkata', language: 'en', masters: {}, rules };
const messages = createMessages(languagePacks, 'en');

function postedBy(values: Record<string, string | string[]>, files: DocumentAnswer[] = []): PostedValues {
  const byName = new Map(
    Object.entries(values).map(([part, value]) => [part === '' ? 'it' : `it.${part}`, [value].flat()]),
  );
  return { get: (name) => byName.get(name), files: (name) => (name === 'it' ? files : []) };
}

describe.each(Object.keys(fieldTypes))('field type %s', (type) => {
  const file = new URL(`./${type}/cases.json`, import.meta.url);
  it('has cases', () => expect(existsSync(file)).toBe(true));
  const { options, cases }: FieldCases = JSON.parse(readFileSync(file, 'utf8'));
  const form = Form.parse({
    code: 'form',
    title: {},
    pages: [{ code: 'page', title: {}, fields: [{ code: 'it', type, label: { en: 'It' }, ...options }] }],
  });
  const page = form.pages[0];
  if (!page) throw new Error('no page');

  it.each(cases)('$posted: $because', ({ posted, files, value, issues = [] }) => {
    const data = readPostedPage(page, postedBy(posted, files), {});
    // An emptied list is no answer, whether it is kept as empty or not at all.
    expect(Array.isArray(data.it) && data.it.length === 0 && type !== 'repeating-group' ? undefined : data.it).toEqual(
      value,
    );
    const evaluation = evaluateForm(form, data, context);
    expect(evaluation.issues.map((issue) => issue.code.replace('forms.', ''))).toEqual(
      value === undefined && type === 'repeating-group' ? ['minEntries'] : issues,
    );
    for (const issue of evaluation.issues) expect(messages.issue(issue)).not.toBe(issue.code);
  });

  it('is what its JSON Schema says where it is accepted', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(compileForm(form, 'en', 'en').schema);
    for (const { posted, value, issues } of cases)
      if (value !== undefined)
        expect([posted, validate({ it: value })]).toEqual([posted, !issues || !disagreeing.has(issues.join())]);
  });

  it.each(cases.filter((each) => each.value !== undefined && !each.issues?.includes('notChoice')))(
    'shows $value so that posting it again gives the same',
    ({ value }) => {
      // A group that wants an entry shows it from the start: then it is posted, too.
      const isOpened = type === 'repeating-group' && Array.isArray(value) && value.length === 0;
      const data: JsonObject = { it: isOpened ? [{}] : (value ?? null) };
      const html = renderToStaticMarkup(
        <FormPage
          form={form}
          page={page}
          evaluation={evaluateForm(form, data, context)}
          data={isOpened ? {} : data}
          messages={messages}
          language="en"
          defaultLanguage="en"
          showIssues
        />,
      );
      expect(readPostedPage(page, browserPost(html), data)).toEqual(data);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('style=');
    },
  );
});

/** What JSON Schema rejects, too. */
const disagreeing = new Set([
  'tooShort',
  'tooLong',
  'pattern',
  'notNumber',
  'minimum',
  'maximum',
  'notDate',
  'notChoice',
  'maxItems',
  'documentKind',
  'documentSize',
  'maxFiles',
  'notSignature',
  'signatureTyped',
  'mapPoint.latitude',
  'mapPoint.longitude',
  'mapPoint.latitude,mapPoint.longitude',
  'mapPoint.outside',
  'notMobile',
  'notEmail',
  'minEntries',
  'maxEntries',
  'address.locality,address.pincodePattern',
]);

/** What a browser would post of this page, read from its markup. */
function browserPost(html: string): PostedValues {
  const values = new Map<string, string[]>();
  const plainText = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
  const add = (name: string | undefined, value: string) =>
    name && values.set(name, [...(values.get(name) ?? []), plainText(value)]);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const kind = attribute(tag, 'type');
    if (kind === 'file' || ((kind === 'radio' || kind === 'checkbox') && !tag.includes(' checked'))) continue;
    add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of html.matchAll(/(<textarea [^>]*>)([^<]*)<\/textarea>/g))
    add(attribute(tag, 'name'), text.replace(/^\n/, ''));
  for (const [, tag = '', body = ''] of html.matchAll(/(<select [^>]*>)(.*?)<\/select>/g))
    add(attribute(tag, 'name'), /<option value="([^"]*)" selected/.exec(body)?.[1] ?? '');
  return { get: (name) => values.get(name), files: () => [] };
}
