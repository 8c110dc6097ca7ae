import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkForm, evaluateForm, type Field, Form } from '../..';
import { newField } from '../../editor/new-field';
import { wordsIn } from '../../editor/words-in';
import { FormPage, FormSummary } from '../../renderer';
import { applicantFields } from './applicant-fields';

const words = wordsIn(['en', 'hi', 'xx']);
const empty = Form.parse({ code: 'form', title: {}, pages: [] });
const formWith = (...fields: object[]) =>
  Form.parse({ code: 'form', title: {}, pages: [{ code: 'page', title: {}, fields }] });

const fresh = newField(empty, 'applicants', 'Applicants', 'en', ['en', 'hi', 'xx']);
if (fresh.type !== 'applicants') throw new Error('not applicants');
const both = formWith({ ...fresh, who: 'both', fields: applicantFields('both', words) });

const context = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};
const codesOf = (fields: readonly Field[]) => fields.map(({ code }) => code);

describe('a new field of applicants', () => {
  it('is complete from the start, in every language that has a pack', () => {
    expect(checkForm(formWith(fresh))).toEqual([]);
    expect(fresh).toMatchObject({ required: true, minItems: 1, itemName: { en: 'Applicant', hi: 'आवेदक' } });
    expect(codesOf(fresh.fields)).toEqual(['name', 'mobileNumber', 'email']);
    for (const { label } of fresh.fields) expect(Object.keys(label)).toEqual(['en', 'hi']);
  });

  it('asks people and organisations what each is asked, once their kind is known', () => {
    expect(checkForm(both)).toEqual([]);
    const asked = (kind: string) => {
      const { fields } = evaluateForm(both, { applicants: [{ kind }] }, context);
      return Object.entries(fields)
        .flatMap(([path, { visible }]) => (visible ? [path.split('/')[3]] : []))
        .filter(Boolean);
    };
    expect(asked('person')).toEqual(['kind', 'name', 'mobileNumber', 'email']);
    expect(asked('organisation')).toEqual([
      'kind',
      'organisationName',
      'registrationNumber',
      'contactPerson',
      'mobileNumber',
      'email',
    ]);
  });
});

describe('who may apply', () => {
  it('changes the questions and keeps the words and the questions of the author', () => {
    const [name, ...others] = fresh.fields;
    if (!name) throw new Error('no name');
    const own: Field[] =
      formWith({ type: 'date-of-birth', code: 'born', label: { en: 'Born' } }).pages[0]?.fields ?? [];
    const mine = [{ ...name, label: { en: 'Name as on the voter card' } }, ...others, ...own];
    const asBoth = applicantFields('both', words, mine);
    expect(codesOf(asBoth)).toEqual([
      'kind',
      'name',
      'organisationName',
      'registrationNumber',
      'contactPerson',
      'mobileNumber',
      'email',
      'born',
    ]);
    expect(asBoth[1]).toMatchObject({
      label: { en: 'Name as on the voter card' },
      visible: { text: 'kind = "person"' },
    });
    expect(applicantFields('people', words, asBoth)).toEqual(mine);
    expect(codesOf(applicantFields('organisations', words, asBoth))).not.toContain('name');
  });

  it('is asked for where both may apply', () => {
    const without = formWith({ ...fresh, who: 'both' });
    expect(checkForm(without)).toMatchObject([{ code: 'forms.no-applicant-kind', severity: 'warning' }]);
  });
});

it('the first applicant is whoever fills in the form, and each is named in the summary', () => {
  const form = formWith(fresh);
  const [page] = form.pages;
  if (!page) throw new Error('no page');
  const data = { applicants: [{ name: 'Asha' }, { name: 'Ravi' }] };
  const messages = createMessages(languagePacks, 'en');
  const words = { evaluation: evaluateForm(form, data, context), messages, language: 'en', defaultLanguage: 'en' };
  const html = renderToStaticMarkup(<FormPage form={form} page={page} data={data} showIssues={false} {...words} />);
  expect(html.match(/you, who fill in this form/g)).toHaveLength(1);
  expect(html).toMatch(/Applicant 1<span[^>]*> \(you/);
  const summary = renderToStaticMarkup(<FormSummary form={form} {...words} />);
  expect(summary).toContain('Applicant 1');
  expect(summary).toContain('Applicant 2');
});
