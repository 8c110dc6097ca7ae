import { evaluateForm, Form, type FormContext, readPostedPage } from '@nirmaan/forms';
import type { JsonObject } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { renderCitizenPage } from '../render';
import { sampleFormView } from './views';

const types = { rented: 'boolean', area: 'number' } as const;
const rule = (text: string) => parseRule(text, types).rule;
const words = (en: string) => ({ en, hi: `${en} हिन्दी`, ar: `${en} عربي` });
const choices = { from: 'list', options: ['A', 'B', 'C'].map((value) => ({ value, label: words(`Choice ${value}`) })) };

/** A question of nearly every type that is judged on the page, and what is wrong to type into its inputs. */
const questions: { field: Record<string, unknown> & { code: string }; wrong?: Record<string, string> }[] = [
  { field: { type: 'text', code: 'name', hint: words('A hint'), required: true, minLength: 3 }, wrong: { '': 'ab' } },
  {
    field: {
      type: 'number',
      code: 'area',
      minimum: 5,
      checks: [{ rule: rule('area < 100'), message: words('Less than a hundred') }],
    },
    wrong: { '': '3' },
  },
  { field: { type: 'yes-no', code: 'rented', required: true } },
  {
    field: { type: 'text', code: 'landlord', required: true, maxLength: 5, visible: rule('rented') },
    wrong: { '': 'too long' },
  },
  { field: { type: 'amount', code: 'fee', value: rule('area * 10') } },
  { field: { type: 'date', code: 'since', required: true }, wrong: { '': '99', '.month': '99', '.year': '2026' } },
  { field: { type: 'address', code: 'place', required: true }, wrong: { '': 'Shop 1', '.pincode': '12' } },
  { field: { type: 'mobile-number', code: 'mobile' }, wrong: { '': '12' } },
  { field: { type: 'email', code: 'mail' }, wrong: { '': 'nobody' } },
  { field: { type: 'integer', code: 'count', hint: words('How many') }, wrong: { '': '1.5' } },
  { field: { type: 'time', code: 'opening' }, wrong: { '': '99' } },
  { field: { type: 'month-year', code: 'until' }, wrong: { '': '99', '.year': '2026' } },
  { field: { type: 'person-name', code: 'owner', required: true }, wrong: { '': '12#' } },
  { field: { type: 'identity-number', code: 'tax', kinds: ['pan'] }, wrong: { '': 'XX' } },
  { field: { type: 'select-many', code: 'papers', minItems: 2, choices } },
  { field: { type: 'long-text', code: 'more', maxLength: 10 }, wrong: { '': 'more than ten letters' } },
  {
    field: {
      type: 'repeating-group',
      code: 'people',
      itemName: words('Person'),
      minItems: 1,
      fields: [{ type: 'text', code: 'called', label: words('Called'), required: true, maxLength: 4 }],
    },
    wrong: { '.0.called': 'too long' },
  },
];

/** What is wrong, by the end of the id of each input. */
export const wrongInputs: Record<string, string> = Object.fromEntries(
  questions.flatMap(({ field, wrong = {} }) =>
    Object.entries(wrong).map(([part, typed]) => [field.code + part, typed]),
  ),
);

const form = Form.parse({
  code: 'application',
  title: words('Live'),
  pages: [
    {
      code: 'live',
      title: words('Live'),
      fields: questions.map(({ field }) => ({ label: words(`Question ${field.code}`), ...field })),
    },
  ],
});
const [page] = form.pages;

export type LivePage = {
  language: string;
  data: JsonObject;
  showIssues: boolean;
  revision: number;
  assets: { script: string; style: string; preload?: readonly string[] };
  /** Words that were recorded, with the address of the clip. */
  clips: Record<string, string>;
};

/** The page as a runtime serves it. */
export function livePage({ language, data, showIssues, revision, assets, clips }: LivePage): string {
  if (!page) throw new Error('no page');
  const context: FormContext = {
    now: Date.UTC(2026, 10, 24),
    timeZone: 'Asia/Kolkata',
    language,
    masters: {},
    rules: { evaluate: evaluateRule },
  };
  const view = sampleFormView(language, 'trade', {});
  return renderCitizenPage({
    ...view,
    site: { ...view.site, assets },
    form,
    page,
    data,
    context,
    evaluation: evaluateForm(form, data, context),
    showIssues,
    hidden: { page: page.code, revision, key: 'key' },
    action: '',
    ...(Object.keys(clips).length > 0 && { clipOf: (words) => clips[words] }),
  });
}

/** The answers that a browser posted. */
export function liveAnswers(entries: [string, string][]): JsonObject {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  return page ? readPostedPage(page, { get: (name) => values.get(name), files: () => [] }, {}) : {};
}
