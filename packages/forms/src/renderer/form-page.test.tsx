import { type Issue, issue, type JsonObject } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { evaluateForm, Form } from '..';
import { ErrorSummary, FormPage, FormSummary, shownIssues } from '.';

const text = (en: string, hi = en, ar = en) => ({ en, hi, ar });
const form = Form.parse({
  code: 'application',
  title: {},
  pages: [
    {
      code: 'people',
      title: text('People'),
      fields: [
        {
          code: 'owners',
          type: 'repeating-group',
          label: text('Owners'),
          itemName: text('Owner', 'स्वामी', 'مالك'),
          required: true,
          fields: [{ code: 'name', type: 'text', label: text('Name'), required: true }],
        },
        {
          code: 'numbers',
          type: 'repeating-group',
          label: text('GST numbers'),
          itemName: text('GST number'),
          fields: [{ code: 'number', type: 'text', label: text('Number') }],
        },
        { code: 'proof', type: 'document', label: text('Proof'), required: true },
        { code: 'since', type: 'date', label: text('Since'), latest: { text: 'today()', ast: ['call', 'today'] } },
      ],
    },
  ],
});
const [page] = form.pages;
if (!page) throw new Error('no page');

const rendered = (data: JsonObject, { language = 'en', serverIssues = [] as Issue[], showIssues = false } = {}) => {
  const context = {
    now: Date.UTC(2026, 10, 24),
    timeZone: 'Asia/Kolkata',
    language,
    masters: {},
    rules: { evaluate: evaluateRule },
  };
  const common = { form, messages: createMessages(languagePacks, language), language, defaultLanguage: 'en' };
  const shown = { page, evaluation: evaluateForm(form, data, context), showIssues, serverIssues };
  return {
    page: renderToStaticMarkup(<FormPage {...common} {...shown} data={data} />),
    problems: renderToStaticMarkup(<ErrorSummary {...common} issues={shownIssues(shown)} />),
    summary: renderToStaticMarkup(<FormSummary {...common} evaluation={shown.evaluation} />),
  };
};

describe('a repeating group', () => {
  it('that is required stands open with one entry, which cannot be removed', () => {
    const { page } = rendered({});
    expect(page).toContain('name="owners.0.name"');
    expect(page).toContain('name="owners.count" value="1"');
    expect(page).not.toContain('remove:/owners/0');
  });

  it('lets what is beyond the least be removed', () => {
    expect(rendered({ owners: [{}, {}] }).page).toContain('value="remove:/owners/1"');
  });

  it.each([
    ['en', 'Add another owner'],
    ['en', 'Add GST number'],
    ['hi', 'एक और स्वामी जोड़ें'],
    ['ar', 'أضف المزيد: مالك'],
  ])('in %s is extended by “%s”', (language, words) => expect(rendered({}, { language }).page).toContain(words));

  it('shows in the summary what was answered, and says where nothing was', () => {
    const { summary } = rendered({ owners: [{ name: 'Asha' }, {}, { name: 'Ravi' }], numbers: [{}] });
    expect(summary).toContain('Owner 2');
    expect(summary).not.toContain('Owner 3');
    expect(summary).toContain('<dt>GST numbers</dt><dd><span class="n-none">Not answered');
  });
});

describe('problems of a page', () => {
  it('say of a refused file only why it was refused', () => {
    const refused = issue('applications.upload-kind', '/proof', { name: 'a.exe', accept: 'PDF' });
    const { page, problems } = rendered({ owners: [{ name: 'A' }] }, { showIssues: true, serverIssues: [refused] });
    for (const html of [page, problems]) {
      expect(html).toContain('a.exe');
      expect(html).not.toContain('Upload “Proof”');
    }
  });

  it('come in the order of the questions', () => {
    const late = issue('applications.upload-kind', '/proof', { name: 'a.exe', accept: 'PDF' });
    const { problems } = rendered({ since: '2027-01-01' }, { showIssues: true, serverIssues: [late] });
    expect([...problems.matchAll(/href="#f-([a-z]+)/g)].map(([, code]) => code)).toEqual(['owners', 'proof', 'since']);
  });
});

describe('dates', () => {
  it.each([
    ['en', '1 December 2020', '24 November 2026'],
    ['hi', '1 दिसंबर 2020', '24 नवंबर 2026'],
    ['ar', '1 ديسمبر 2020', '24 نوفمبر 2026'],
  ])('in %s have the day before the month, in answers and in problems', (language, answer, limit) => {
    expect(rendered({ since: '2020-12-01' }, { language }).summary).toContain(answer);
    expect(rendered({ since: '2027-01-01' }, { language, showIssues: true }).problems).toContain(limit);
  });
});
