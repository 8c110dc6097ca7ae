import fs from 'node:fs';
import path from 'node:path';
import { buildCitizenAssets } from '../../packages/citizen/build.mjs';
import { firstPageOf, loadCitizenPage } from '../measuring/citizen-page.mjs';
import { limits } from './neutral-form.mjs';

/** The page as a runtime serves it: HTML, the built style sheet and script. */
export async function prepareOurs(outDir) {
  const sources = await loadCitizenPage('form-peers');
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

function render(sources, assets, questions) {
  const { parseRule, renderCitizenPage } = sources;
  const form = {
    code: 'application',
    title: { en: 'Many questions' },
    pages: [{ code: 'all', title: { en: 'All questions' }, fields: questions.map((each) => fieldOf(parseRule, each)) }],
  };
  return renderCitizenPage(firstPageOf(sources, { form, assets, service: { code: 'many', name: 'Many questions' } }));
}
