import { loadSource } from './load-source.mjs';

/** What a page of citizens is made with, from our sources. */
export const loadCitizenPage = (name) =>
  loadSource(
    name,
    `export { renderCitizenPage } from '@nirmaan/citizen';
     export { evaluateForm, Form } from '@nirmaan/forms';
     export { languagePacks } from '@nirmaan/lexicon/language-packs';
     export { createMessages } from '@nirmaan/lexicon/messages';
     export { evaluateRule } from '@nirmaan/rules';
     export { parseRule } from '@nirmaan/rules/parse';`,
  );

/** The first page of a form as a runtime serves it before anything was answered; `service` is its code and name. */
export function firstPageOf({ evaluateForm, evaluateRule, Form, languagePacks, createMessages }, given) {
  const { assets, service } = given;
  const form = Form.parse(given.form);
  const [page] = form.pages;
  const context = {
    now: Date.UTC(2026, 3, 1),
    timeZone: 'Asia/Kolkata',
    language: 'en',
    masters: {},
    rules: { evaluate: evaluateRule },
  };
  const here = `/citya/${service.code}/apply/${page.code}`;
  return {
    kind: 'form',
    site: {
      messages: createMessages(languagePacks, 'en'),
      language: 'en',
      languages: ['en', 'hi', 'ar'],
      defaultLanguage: 'en',
      prefix: '',
      here,
      timeZone: context.timeZone,
      tenant: { city: 'citya', name: { en: 'Amarpur' } },
      service: { code: service.code, name: { en: service.name } },
      assets,
    },
    form,
    page,
    evaluation: evaluateForm(form, {}, context),
    data: {},
    context,
    showIssues: false,
    hidden: { page: page.code, revision: 1, key: '5f0c2a52-7f7f-4f5c-9d5c-0d7c3c1a6f10' },
    action: `/en${here}`,
    back: `/en/citya/${service.code}`,
  };
}
