import { directionOf } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type Messages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { renderCitizenPage } from '.';
import { sampleAnswers } from './samples/form';
import { sampleBeforeView, sampleFormView, sampleSite, sampleViews } from './samples/views';

/** Elements that have no end tag. */
const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'source', 'col', 'wbr']);

/** The tags of a document as one walk: fails on one that is not closed where it should be. */
function tagsOf(html: string): { name: string; attributes: Map<string, string> }[] {
  const tags: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  const pattern = /<!doctype html>|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [, closes, name = '', rest = '', selfClosed] = match;
    if (!name) continue;
    if (closes) {
      expect(open.pop(), `end of ${name}`).toBe(name);
      continue;
    }
    const attributes = [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
    const names = attributes.map(([, attribute = '']) => attribute);
    expect(new Set(names).size, `attributes of ${name} are named once`).toBe(names.length);
    tags.push({ name, attributes: new Map(attributes.map(([, attribute = '', value = '']) => [attribute, value])) });
    if (!VOID.has(name) && !selfClosed) open.push(name);
    // What stands in a data block is no markup.
    if (name === 'script') pattern.lastIndex = html.indexOf('</script>', pattern.lastIndex);
  }
  expect(open).toEqual([]);
  return tags;
}

/** What is read: neither markup nor data. */
const wordsOf = (html: string) => html.replace(/<(script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');

const LANGUAGES = Object.keys(languagePacks);

/** Messages of one pack alone, with nothing to fall back to; and which were asked for in vain. */
function packAlone(language: string): { messages: Messages; missing: Set<string> } {
  const alone = createMessages({ [language]: languagePacks[language] ?? {} }, language);
  const missing = new Set<string>();
  const messages: Messages = {
    ...alone,
    text(key, params) {
      if (!alone.has(key)) missing.add(key);
      return alone.text(key, params);
    },
    issue(found) {
      if (alone.compiledIssue(found.code) === undefined) missing.add(found.code);
      return alone.issue(found);
    },
  };
  return { messages, missing };
}

describe.each(LANGUAGES)('pages in %s', (language) => {
  const views = Object.entries(sampleViews(language));

  it.each(views)('%s is a sound document', (_, view) => {
    const html = renderCitizenPage(view);
    const tags = tagsOf(html);
    expect(html.startsWith('<!doctype html><html')).toBe(true);
    const attributes = tags.find((tag) => tag.name === 'html')?.attributes;
    expect([attributes?.get('lang'), attributes?.get('dir')]).toEqual([language, directionOf(language)]);
    expect(tags.filter((tag) => tag.name === 'h1')).toHaveLength(1);
    expect(tags.filter((tag) => tag.name === 'main')).toHaveLength(1);
    expect(tags.filter((tag) => tag.name === 'title')).toHaveLength(1);
  });

  it.each(views)('%s has nothing inline and one id for one thing', (_, view) => {
    const html = renderCitizenPage(view);
    const tags = tagsOf(html);
    for (const { name, attributes } of tags) {
      expect(name).not.toBe('style');
      if (name === 'script') expect(attributes.has('src') || attributes.get('type') === 'application/json').toBe(true);
      for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^(style|on[a-z]+)$/i);
    }
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const labels = tags.filter((tag) => tag.name === 'label').map(({ attributes }) => attributes.get('for'));
    for (const target of labels) if (target) expect(ids).toContain(target);
  });

  it.each(views)('%s has a text for every message', (_, view) => {
    expect(wordsOf(renderCitizenPage(view))).not.toMatch(
      /(citizen|checkBefore|tables|forms)\.[a-z-]+(\.[a-zA-Z]+)?\b(?=\s|$)/,
    );
  });

  it.each(views)('%s needs no text of another language', (_, view) => {
    const { messages, missing } = packAlone(language);
    const html = renderCitizenPage({ ...view, site: { ...view.site, messages } });
    expect(html).toContain(messages.text('citizen.site.skip'));
    expect([...missing]).toEqual([]);
  });

  it.each(views)('%s of a trial says that it is no real service, and wants to be found by nobody', (_, view) => {
    const trial = { href: '/try/x', messagesHref: '/try/x/_messages', code: '482913' };
    const html = renderCitizenPage({ ...view, site: { ...view.site, trial } });
    const tags = tagsOf(html);
    expect(wordsOf(html)).toContain(view.site.messages.text('citizen.trial.band'));
    expect(wordsOf(html)).toContain('482913');
    expect(tags.find(({ attributes }) => attributes.get('name') === 'robots')?.attributes.get('content')).toBe(
      'noindex',
    );
  });

  it.each(views.filter(([, view]) => !view.site.trial))('%s says nothing of a trial', (_, view) => {
    expect(renderCitizenPage(view)).not.toContain('c-trial');
  });

  it.each(views)('%s offers the other languages', (_, view) => {
    const html = renderCitizenPage(view);
    for (const other of LANGUAGES.filter((each) => each !== language))
      expect(html).toMatch(new RegExp(`lang="${other}"`));
  });
});

describe('hostile answers', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u2028</textarea></script><!--`;
  it.each([
    ['in a text', { ...sampleAnswers, tradeName: hostile }, 'trade'],
    ['in a hidden answer', { ...sampleAnswers, rented: false, landlord: hostile }, 'place'],
    [
      'in the name of a file',
      { ...sampleAnswers, proof: [{ ref: 'd', name: hostile, mediaType: 'x', size: 1 }] },
      'place',
    ],
  ])('%s stay text', (_, data, page) => {
    const html = renderCitizenPage(sampleFormView('en', page, data));
    const scripts = tagsOf(html).filter((tag) => tag.name === 'script');
    expect(scripts.map((tag) => tag.attributes.get('type'))).toEqual(['module', 'application/json']);
    expect(tagsOf(html).some((tag) => tag.attributes.has('onerror'))).toBe(false);
    const block = /<script type="application\/json" id="page-data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(block).words.saved).toBe('Saved');
  });

  it('in names and numbers typed on our own pages stay text', () => {
    const site = sampleSite('en');
    const html = renderCitizenPage({
      kind: 'prove',
      site,
      step: 'number',
      values: { name: hostile, mobileNumber: hostile },
      issues: [],
      hidden: { page: 'prove', revision: 0, key: hostile },
      action: '#',
      back: '#',
      identify: 'mobile',
    });
    expect(tagsOf(html).filter((tag) => tag.name === 'script')).toHaveLength(1);
  });
});

it('the header names a thing once', () => {
  const { cities } = sampleViews('en');
  const header = cities && /<header[\s\S]*<\/header>/.exec(renderCitizenPage(cities))?.[0];
  expect(header?.match(/Services/g)).toHaveLength(1);
});

describe('a form page', () => {
  const html = renderCitizenPage(sampleFormView('en', 'place', sampleAnswers));
  it('carries page, revision and key, and posts to itself', () => {
    for (const [name, value] of [
      ['_page', 'place'],
      ['_revision', '3'],
      ['_key', 'k-1'],
    ])
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    const form = tagsOf(html).find((tag) => tag.name === 'form')?.attributes;
    expect([form?.get('method'), form?.get('action')]).toEqual(['post', '/en/citya/trade-licence/apply/place']);
    expect(html).toContain('Page 2 of 3');
  });

  it('is continued by Enter: the first button of the form is Continue', () => {
    const first = tagsOf(html).find((tag) => tag.name === 'button' && tag.attributes.get('form') === 'page-form');
    expect(first?.attributes.get('name')).toBeUndefined();
  });

  it('changes the language by saving first, so that nothing typed is lost', () => {
    expect(html).toContain('value="language:hi"');
  });

  it('names its problems above and beside', () => {
    const wrong = renderCitizenPage(
      sampleFormView('en', 'place', { ...sampleAnswers, area: 'x' }, { showIssues: true }),
    );
    expect(wrong).toContain('<title>Error: Where is your trade?');
    expect(wrong).toContain('role="alert"');
  });
});

describe('check before you apply', () => {
  const form = (html: string) => tagsOf(html).find((tag) => tag.attributes.get('id') === 'before')?.attributes;

  it('asks by GET, and takes the answers along by POST of the same form, after its own button', () => {
    const html = renderCitizenPage(sampleBeforeView('en', { category: 'shop', area: 40, rented: true }));
    const action = '/en/citya/trade-licence/before';
    expect([form(html)?.get('method'), form(html)?.get('action')]).toEqual(['get', `${action}#result`]);
    const buttons = tagsOf(html).filter((tag) => tag.name === 'button' && tag.attributes.get('type') === 'submit');
    const [show, apply] = buttons.map((tag) => tag.attributes);
    expect([show?.has('formMethod'), apply?.get('formMethod'), apply?.get('formAction'), apply?.get('form')]).toEqual([
      false,
      'post',
      action,
      'before',
    ]);
    expect(html).not.toMatch(/name="_(key|revision|page)"/);
  });

  it('marks no question as one that may be left out: all may', () => {
    expect(renderCitizenPage(sampleBeforeView('en', {}))).not.toContain('n-optional');
  });

  it.each<[string, Parameters<typeof sampleBeforeView>[1], string[]]>([
    ['nothing', {}, ['That cannot be said yet', 'Proof of identity', 'Only if: Rented: yes', 'Only if: Age: under 18']],
    ['some', { category: 'shop' }, ['Yes, you can apply', '₹500\u2069 to \u2068₹900', 'It depends on your answer to:']],
    [
      'all',
      { category: 'shop', area: 40, rented: true },
      ['₹500', 'From 1 April 2027: \u2068₹600', 'Area (m²) (40) is up to 50'],
    ],
    ['too much', { category: 'mill', area: 2000 }, ['No, you cannot apply', 'needs a factory licence', 'Apply anyway']],
    ['what cannot be', { category: 'shop', area: 'big' }, ['n-wrong', '₹500\u2069 to \u2068₹900']],
  ])('answers %s', (_, answers, words) => {
    const html = renderCitizenPage(sampleBeforeView('en', answers));
    for (const word of words) expect(html).toContain(word);
  });

  it('says of what cannot be read that it cannot, and lets apply', () => {
    const part = renderCitizenPage(sampleBeforeView('en', { category: 'shop' }, { without: ['fee'] }));
    expect(part).toContain('This cannot be read right now');
    const all = renderCitizenPage(sampleBeforeView('en', {}, { questions: undefined, parts: [], isAnswered: false }));
    expect(all).toContain('Apply now');
    expect(all).not.toContain('Show what applies');
  });

  it.each(['"><script>alert(1)</script>', '\u2028</select><img src=x onerror=alert(1)>'])(
    '%s stays text',
    (hostile) => {
      const tags = tagsOf(
        renderCitizenPage(sampleBeforeView('en', { category: hostile, area: hostile, rented: hostile })),
      );
      expect(tags.filter((tag) => tag.name === 'script')).toHaveLength(1);
      expect(tags.some((tag) => tag.attributes.has('onerror'))).toBe(false);
    },
  );
});
