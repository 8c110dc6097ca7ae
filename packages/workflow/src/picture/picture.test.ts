import { readFileSync } from 'node:fs';
import { examples } from '@nirmaan/examples';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { roleColours } from '@nirmaan/ui';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arrangeInLanes, type LaneLayout } from '../layout';
import { ParallelBlock, Workflow, type WorkflowLayout } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { problemsOfXml } from '../testing/xml';
import { drawWorkflow } from '.';
import { escaped } from './svg';
import { themes } from './theme';

const Names = z.record(z.string(), z.string());
const service = z
  .object({
    workflow: Workflow,
    roles: z.array(
      z.object({ code: z.string(), name: Names, audience: z.enum(['citizen', 'officer', 'counter', 'system']) }),
    ),
    forms: z.array(z.object({ code: z.string(), title: Names })),
  })
  .parse(examples['trade-licence']?.service);

function draw(
  workflow: Workflow,
  language = 'en',
  theme: 'light' | 'dark' = 'light',
  { layout = {}, lanes }: { layout?: WorkflowLayout; lanes?: Omit<LaneLayout, 'layout'> } = {},
): string {
  const { roles, forms } = service;
  const messages = createMessages(languagePacks, language);
  return drawWorkflow(workflow, layout, {
    title: 'Trade licence',
    language,
    messages,
    theme,
    roles,
    forms,
    colours: roleColours(roles),
    ...(lanes && { lanes }),
  });
}

describe('a picture of a workflow', () => {
  it('of the trade licence is the one that was looked at', async () => {
    await expect(draw(service.workflow)).toMatchFileSnapshot('./expected/trade-licence.svg');
  });

  it('of the trade licence in Arabic and dark is the one that was looked at, read from the right', async () => {
    await expect(draw(service.workflow, 'ar', 'dark')).toMatchFileSnapshot('./expected/trade-licence-ar-dark.svg');
  });

  it('says every action in words for those who do not see it', () => {
    const [, words = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(draw(service.workflow)) ?? [];
    expect(words.split('\n')).toHaveLength(service.workflow.actions.length);
    expect(words).toContain('Field inspection: Send back to citizen leads to Back with citizen (Inspector).');
    expect(draw(service.workflow)).toContain('<title id="title">Trade licence</title>');
  });

  it('draws a parallel block with the name of each branch and its states', () => {
    const block = ParallelBlock.parse({
      code: 'opinions',
      state: 'OPINIONS',
      join: { policy: 'all' },
      branches: [
        { code: 'fire', name: { en: 'Fire safety' }, workflow: wf`DRAFT -BEGIN-> PENDING -CLEAR-> (CLEARED)` },
        { code: 'health', name: { en: 'Health' }, workflow: wf`DRAFT -BEGIN-> SEEN -CLEAR-> (CLEARED)` },
      ],
    });
    const outer = { ...wf`DRAFT -FILE-> OPINIONS -JOINED-> (DONE)`, blocks: [block] };
    const svg = draw(outer);
    for (const words of ['Fire safety', 'Health', 'PENDING', 'SEEN', 'OPINIONS'])
      expect(svg).toContain(`>${words}</text>`);
    expect(problemsOfXml(svg)).toEqual([]);
  });

  it('draws the bands of roles behind everything, each with its name', () => {
    const { layout, ...lanes } = arrangeInLanes(service.workflow, { language: 'en' });
    const svg = draw(service.workflow, 'en', 'light', { layout, lanes });
    expect(problemsOfXml(svg)).toEqual([]);
    expect(lanes.lanes.length).toBeGreaterThan(3);
    expect(svg.match(new RegExp(`width="${lanes.width}" height="\\d+" rx="0"`, 'g'))).toHaveLength(lanes.lanes.length);
  });

  it.each([
    ['markup', '</text><script>alert(1)</script>'],
    ['an entity', '&lt; & "quoted" \'single\''],
    ['the end of a section', ']]>'],
    ['controls and half characters', 'a\u0000b\u001Bc\uD800d\uFFFEe'],
    ['marks that turn the writing', '\u202Eevil\u202C'],
    ['a very long one', 'x'.repeat(5000)],
  ])('is well formed where a name is %s', (_, name) => {
    const hostile = but(service.workflow, ({ states, actions }) => {
      for (const each of [...states, ...actions]) each.name = { en: name };
    });
    const svg = draw(hostile);
    expect(problemsOfXml(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
  });

  it('is well formed for any workflow, however wrong', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, fc.constantFrom('en', 'ar', 'hi'), (workflow, language) => {
        expect(problemsOfXml(draw(workflow, language))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps text as it is but for what XML cannot hold', () => {
    expect(escaped('a < b & "c" \u{1F600} काम')).toBe('a &lt; b &amp; &quot;c&quot; \u{1F600} काम');
  });

  it('has the colours of the design system', () => {
    const css = readFileSync(new URL('../../../ui/src/tokens.css', import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('\n[data-theme="dark"] {');
    const token = (part: string, name: string) => new RegExp(`--${name}:\\s*(#[0-9A-F]{6})`, 'i').exec(part)?.[1];
    for (const [part, theme] of [
      [light, themes.light],
      [dark, themes.dark],
    ] as const) {
      const plain = {
        line2: 'line-2',
        line3: 'line-3',
        text2: 'text-2',
        text3: 'text-3',
        onBrand: 'on-brand',
        ok: 'ok-mark',
        error: 'error-mark',
        errorSoft: 'error-soft',
      };
      const { roles, ...colours } = theme;
      for (const [name, value] of Object.entries(colours))
        expect(value, name).toBe(token(part, new Map(Object.entries(plain)).get(name) ?? name));
      for (const [role, { text, ground }] of Object.entries(roles))
        expect([text, ground], role).toEqual([token(part, `role-${role}`), token(part, `role-${role}-soft`)]);
    }
  });
});
