import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type BoundaryPlaces, evaluateForm, Form, formatAnswer, ruleTypesOf } from '../..';
import { FormPage } from '../../renderer';

const places = (...codes: string[]) => codes.map((code) => ({ code, name: `Name of ${code}` }));
const levels = places('City', 'Zone', 'Ward');
const town: BoundaryPlaces = {
  levels,
  below: { '': places('C'), C: places('Z1', 'Z2'), Z1: places('W1', 'W2'), Z2: [] },
};
const formWith = (options: object = {}, more: object[] = []) =>
  Form.parse({
    code: 'form',
    title: {},
    pages: [
      {
        code: 'page',
        title: {},
        fields: [{ type: 'boundary', code: 'place', label: { en: 'Place' }, required: true, ...options }, ...more],
      },
    ],
  });
const place = (path: Record<string, string>) => {
  const [level = '', code = ''] = Object.entries(path).at(-1) ?? [];
  return { hierarchy: 'ADMIN', code, level, path };
};
const base = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};
const judge = (data: object, { form = formWith(), loaded = town as BoundaryPlaces | null } = {}) =>
  evaluateForm(form, JSON.parse(JSON.stringify(data)), { ...base, ...(loaded && { boundaries: { ADMIN: loaded } }) });
const codesOf = (evaluation: ReturnType<typeof judge>) => evaluation.issues.map(({ code, path }) => `${code} ${path}`);

describe('a place', () => {
  it('asks for the places of its answer at once, as long as nothing is loaded, and says nothing about it', () => {
    const evaluation = judge({ place: place({ City: 'C', Zone: 'Z1' }) }, { loaded: null });
    expect(evaluation.needs).toEqual(['', 'C', 'Z1'].map((below) => ({ hierarchy: 'ADMIN', below })));
    expect(evaluation.issues).toEqual([]);
  });

  it('offers the levels one below the other, as far as something is chosen, and never asks for more', () => {
    const shown = (data: object) => judge(data).fields['/place']?.levels?.map((each) => [each.level, each.chosen]);
    expect(shown({})).toEqual([['City', undefined]]);
    expect(shown({ place: place({ City: 'C' }) })).toEqual([
      ['City', 'C'],
      ['Zone', undefined],
    ]);
    const evaluation = judge({ place: place({ City: 'C' }) }, { loaded: { levels, below: { '': places('C') } } });
    expect(evaluation.needs).toEqual([{ hierarchy: 'ADMIN', below: 'C' }]);
  });

  it.each([
    [{}, {}, ['forms.requiredChoice /place']],
    [{ City: 'C' }, {}, ['forms.boundary.choose /place/1']],
    [{ City: 'C', Zone: 'Z1' }, {}, ['forms.boundary.choose /place/2']],
    [{ City: 'C', Zone: 'Z1', Ward: 'W2' }, {}, []],
    [{ City: 'C', Zone: 'Z2' }, {}, []],
    [{ City: 'C', Zone: 'Z1' }, { lowest: 'Zone' }, []],
    [{ City: 'C', Zone: 'Z1', Ward: 'W2' }, { lowest: 'Zone' }, ['forms.boundary.notPlace /place']],
    [{ City: 'C', Zone: 'Z2', Ward: 'W1' }, {}, ['forms.boundary.notPlace /place']],
    [{ City: 'X' }, {}, ['forms.boundary.notPlace /place']],
    [{ Ward: 'W1' }, {}, ['forms.boundary.notPlace /place']],
  ])('%j with %j: %j', (path, options, issues) => {
    const data = Object.keys(path).length > 0 ? { place: place(path as Record<string, string>) } : {};
    expect(codesOf(judge(data, { form: formWith(options) }))).toEqual(issues);
  });

  it('that is forged is refused: a code beside its path, another hierarchy', () => {
    const real = place({ City: 'C', Zone: 'Z1', Ward: 'W1' });
    for (const forged of [{ code: 'W2' }, { level: 'Zone' }, { hierarchy: 'REVENUE' }])
      expect(codesOf(judge({ place: { ...real, ...forged } }))).toEqual(['forms.boundary.notPlace /place']);
  });

  it('where no places are set up is said to be so', () => {
    const loaded = { levels: [], below: { '': [] } };
    expect(codesOf(judge({ place: place({ City: 'C' }) }, { loaded }))).toEqual(['forms.boundary.notPlace /place']);
    expect(judge({}, { loaded }).fields['/place']?.levels).toEqual([]);
  });

  it('is told with the smallest first, and by its code where names are not known', () => {
    const form = formWith();
    const [field] = form.pages[0]?.fields ?? [];
    const value = place({ City: 'C', Zone: 'Z1', Ward: 'W1' });
    if (!field) throw new Error('no field');
    const state = judge({ place: value }).fields['/place'];
    const words = { language: 'en', yes: 'Yes', no: 'No' };
    expect(formatAnswer(field, value, { ...words, state })).toBe('Name of W1, Name of Z1, Name of C');
    expect(formatAnswer(field, value, words)).toBe('W1');
  });

  it('lets rules ask for a level of it without anything being loaded', () => {
    const form = formWith({}, [{ type: 'text', code: 'zone', label: { en: 'Zone' } }]);
    const { rule, issues } = parseRule('boundary(place, "Zone")', ruleTypesOf(form));
    expect(issues).toEqual([]);
    const [page] = form.pages;
    const [, zone] = page?.fields ?? [];
    if (!zone || !rule) throw new Error('no rule');
    zone.value = rule;
    const evaluation = judge({ place: place({ City: 'C', Zone: 'Z1', Ward: 'W1' }) }, { form });
    expect(evaluation.values.zone).toBe('Z1');
    expect(evaluation.needs).toEqual([]);
  });

  it('a rule names by its code is asked for, and known once it was loaded', () => {
    const form = formWith({ required: false }, [{ type: 'text', code: 'zone', label: { en: 'Zone' } }]);
    const { rule } = parseRule('boundary("W1", "Zone")', ruleTypesOf(form));
    const [, zone] = form.pages[0]?.fields ?? [];
    if (!zone || !rule) throw new Error('no rule');
    zone.value = rule;
    const context = { ...base, boundaries: { ADMIN: town } };
    expect(evaluateForm(form, {}, context).needs).toEqual([{ boundary: 'W1' }]);
    const known = evaluateForm(form, {}, { ...context, paths: { W1: { City: 'C', Zone: 'Z1', Ward: 'W1' } } });
    expect(known.needs).toEqual([]);
    expect(known.values.zone).toBe('Z1');
  });
});

describe('the page', () => {
  const messages = createMessages(languagePacks, 'en');
  const render = (data: object, loaded: BoundaryPlaces | null = town) => {
    const form = formWith();
    const [page] = form.pages;
    if (!page) throw new Error('no page');
    return renderToStaticMarkup(
      <FormPage
        form={form}
        page={page}
        evaluation={judge(data, { loaded })}
        data={JSON.parse(JSON.stringify(data))}
        messages={messages}
        language="en"
        defaultLanguage="en"
        showIssues
      />,
    );
  };
  it('holds one select a level and never the places of another branch', () => {
    const html = render({ place: place({ City: 'C', Zone: 'Z1' }) });
    expect(html.match(/<select/g)).toHaveLength(3);
    expect(html).toContain('Name of Ward');
    expect(html).toContain('<option value="W1">Name of W1</option>');
    expect(html).not.toContain('value="W9"');
  });
  it('keeps what was chosen where the places cannot be had', () => {
    const html = render({ place: place({ City: 'C', Zone: 'Z1' }) }, null);
    expect(html).toContain('<input type="hidden" name="place.code" value="Z1"/>');
    expect(html).not.toContain('<select');
  });
});
