import { expect, type Page, test } from '@playwright/test';
import { loadSource } from '../../bench/measuring/load-source.mjs';
import { hostileStrings } from '../hostile-strings';

/**
 * Texts of authors and names of files, as bad as they come, on the pages citizens get. There is no Content-Security-Policy
 * here: the page must be harmless by itself.
 */
const COUNT = 2000;
const PER_PAGE = 200;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const SITE = 'http://citizen.example';

type Sources = {
  renderFormWith(texts: string[]): string;
  renderSummaryWith(texts: string[]): string;
};

// A trace keeps every page, and these are large.
test.use({ trace: 'off' });

let sources: Sources;
test.beforeAll(async () => {
  sources = await loadSource(
    'hostile-texts',
    `import { renderCitizenPage } from '@nirmaan/citizen';
     import { evaluateForm, Form } from '@nirmaan/forms';
     import { languagePacks } from '@nirmaan/lexicon/language-packs';
     import { createMessages } from '@nirmaan/lexicon/messages';
     import { evaluateRule } from '@nirmaan/rules';

     const said = (text) => ({ en: text });
     function viewOf(texts) {
       const fields = texts.flatMap((text, at) => [
         { type: 'text', code: 'text' + at, label: said(text), hint: said(text) },
         { type: 'guidance', code: 'words' + at, label: said(text), body: said(text) },
         { type: 'select-one', code: 'one' + at, label: said(text), display: at % 2 ? 'radio' : 'dropdown',
           choices: { from: 'list', options: [{ value: text.slice(0, 100), label: said(text) }, { value: 'other', label: said(text) }] } },
         { type: 'document', code: 'file' + at, label: said(text), maxFiles: 3 },
       ]);
       const form = Form.parse({ code: 'form', title: said(texts[0]), pages: [{ code: 'page', title: said(texts[1]), guidance: said(texts[2]), fields }] });
       const data = Object.fromEntries(texts.flatMap((text, at) => [
         ['text' + at, text], ['one' + at, text.slice(0, 100)],
         ['file' + at, [{ ref: 'up' + at, name: text, mediaType: 'application/pdf', size: 10 }]],
       ]));
       const context = { now: 0, timeZone: 'Asia/Kolkata', language: 'en', masters: {}, rules: { evaluate: evaluateRule } };
       const site = { messages: createMessages(languagePacks, 'en'), language: 'en', languages: ['en', 'ar'], defaultLanguage: 'en',
         prefix: '', here: '/citya/x', timeZone: 'Asia/Kolkata', tenant: { city: 'citya', name: said(texts[3]) },
         service: { code: 'x', name: said(texts[4]) } };
       return { form, data, context, site, evaluation: evaluateForm(form, data, context) };
     }
     export function renderFormWith(texts) {
       const { form, ...view } = viewOf(texts);
       return renderCitizenPage({ ...view, kind: 'form', form, page: form.pages[0], showIssues: true,
         hidden: { page: 'page', revision: 1, key: 'k' }, action: '/en/citya/x/apply/page', back: '/en/citya/x' });
     }
     export function renderSummaryWith(texts) {
       const { context, data, ...view } = viewOf(texts);
       return renderCitizenPage({ ...view, kind: 'check', hidden: { page: 'check', revision: 1, key: 'k' }, action: '/en/citya/x/check',
         back: '/en/citya/x', pageHref: (code) => '/en/citya/x/apply/' + code, documentHref: (ref) => '/en/citya/x/document/' + encodeURIComponent(ref), issues: view.evaluation.issues });
     }`,
  );
});

/** Shows a page; says what it did that it should not. */
async function harmOf(page: Page, html: string): Promise<string[]> {
  const harm: string[] = [];
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === `${SITE}/page`) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!url.startsWith('data:')) harm.push(`asked for ${url}`);
    return route.abort();
  });
  await page.goto(`${SITE}/page`, { waitUntil: 'load' });
  if (page.url() !== `${SITE}/page`) harm.push(`left for ${page.url()}`);
  harm.push(
    ...(await page.evaluate(() => {
      const found: string[] = [];
      if ('__ran' in window) found.push('ran');
      const known = ['https:', 'http:', 'mailto:', 'tel:', 'data:'];
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${element.tagName} ${name}`);
          if (['href', 'src', 'action', 'formaction', 'data'].includes(name) && value !== '') {
            const { protocol } = new URL(value, location.href);
            if (!known.includes(protocol) || (protocol === 'data:' && element.tagName !== 'LINK'))
              found.push(`${element.tagName} ${name}=${value}`);
          }
        }
        const allowed = element.tagName !== 'SCRIPT' || element.getAttribute('type') === 'application/json';
        if (!allowed || ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'TEMPLATE', 'STYLE'].includes(element.tagName))
          found.push(element.tagName);
      }
      return found;
    })),
  );
  return harm;
}

for (const where of ['renderFormWith', 'renderSummaryWith'] as const)
  test(`nothing of ${COUNT} hostile texts runs, loads or leads away: ${where === 'renderFormWith' ? 'the questions' : 'the answers'}`, async ({
    page,
  }) => {
    console.log(`SEED=${seed}`);
    const texts = hostileStrings(COUNT, seed);
    for (let at = 0; at < COUNT; at += PER_PAGE)
      expect(await harmOf(page, sources[where](texts.slice(at, at + PER_PAGE)))).toEqual([]);
  });
