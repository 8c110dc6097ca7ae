import fs from 'node:fs';
import path from 'node:path';
import { buildCitizenAssets } from '../../packages/citizen/build.mjs';
import { loadSource } from '../measuring/load-source.mjs';
import { limits } from './neutral-form.mjs';

/** The page as a runtime serves it: HTML, the built style sheet and script. */
export async function prepareOurs(outDir) {
  const sources = await loadSource(
    'form-peers',
    `export { renderCitizenPage } from '@nirmaan/citizen';
     export { evaluateForm, Form } from '@nirmaan/forms';
     export { languagePacks } from '@nirmaan/lexicon/language-packs';
     export { createMessages } from '@nirmaan/lexicon/messages';
     export { evaluateRule } from '@nirmaan/rules';
     export { parseRule } from '@nirmaan/rules/parse';`,
  );
  const assets = await buildCitizenAssets({ outDir });
  return {
    /** @param {import('./neutral-form.mjs').Question[]} questions */
    htmlOf: (questions) => render(sources, assets, questions),
    assetOf: (name) => fs.readFileSync(path.join(outDir, name)),
    assets,
  };
}

export const inputOf = (code) => `[id="f-${code}"]`;

function fieldOf(parseRule, question) {
  const base = { code: question.code, label: { en: question.label }, required: question.required ?? false };
  const shown = question.shownWhen && {
    visible: parseRule(`${question.shownWhen} = "yes"`, { [question.shownWhen]: 'string' }).rule,
  };
  switch (question.kind) {
    case 'text':
      return { ...base, ...shown, type: 'text', minLength: limits.shortest, maxLength: limits.longest };
    case 'number':
      return { ...base, type: 'number', decimals: 2, minimum: limits.least, maximum: limits.most };
    case 'choice':
      return {
        ...base,
        type: 'select-one',
        display: 'dropdown',
        choices: { from: 'list', options: question.options.map((value) => ({ value, label: { en: value } })) },
      };
    case 'sum': {
      const [one, other] = question.of;
      const types = { [one]: 'number', [other]: 'number' };
      const text = `(if ${one} = null then 0 else ${one}) + (if ${other} = null then 0 else ${other})`;
      return { ...base, type: 'number', decimals: 2, value: parseRule(text, types).rule };
    }
  }
}

function render(
  { renderCitizenPage, evaluateForm, evaluateRule, Form, parseRule, languagePacks, createMessages },
  assets,
  questions,
) {
  const form = Form.parse({
    code: 'application',
    title: { en: 'Many questions' },
    pages: [{ code: 'all', title: { en: 'All questions' }, fields: questions.map((each) => fieldOf(parseRule, each)) }],
  });
  const [page] = form.pages;
  const context = {
    now: Date.UTC(2026, 3, 1),
    timeZone: 'Asia/Kolkata',
    language: 'en',
    masters: {},
    rules: { evaluate: evaluateRule },
  };
  return renderCitizenPage({
    kind: 'form',
    site: {
      messages: createMessages(languagePacks, 'en'),
      language: 'en',
      languages: ['en', 'hi', 'ar'],
      defaultLanguage: 'en',
      prefix: '',
      here: '/citya/many/apply/all',
      timeZone: context.timeZone,
      tenant: { city: 'citya', name: { en: 'City A' } },
      service: { code: 'many', name: { en: 'Many questions' } },
      assets,
    },
    form,
    page,
    evaluation: evaluateForm(form, {}, context),
    data: {},
    context,
    showIssues: false,
    hidden: { page: page.code, revision: 1, key: '5f0c2a52-7f7f-4f5c-9d5c-0d7c3c1a6f10' },
    action: '/en/citya/many/apply/all',
    back: '/en/citya/many',
  });
}
