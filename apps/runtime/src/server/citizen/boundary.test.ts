import { ServiceDraft as Service, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { createVisit, draftOfService, hiddenIn, htmlOf } from './testing/desk';

const address = '/en/citya/trade-licence/apply/trade';

function serviceWithPlace(): ServiceDraft {
  const [form] = draftOfService.forms;
  const place = { type: 'boundary', code: 'place', label: { en: 'Place' }, required: true, lowest: 'Ward' };
  const pages = [{ code: 'trade', title: { en: 'Trade' }, fields: [place] }];
  return Service.parse({ ...draftOfService, forms: [{ ...form, pages }] });
}

const named = (codes: string[]) => codes.map((code) => ({ code, name: `Name of ${code}` }));
const tree: Record<string, string[]> = { '': ['A', 'B'], A: ['A1', 'A2'], B: ['B1'], A1: ['A1X', 'A1Y'], B1: ['B1X'] };

function open() {
  const asked: string[] = [];
  const visit = createVisit({
    service: serviceWithPlace(),
    places: {
      levels: async () => named(['State', 'City', 'Ward']),
      below: async (_, __, parent) => {
        asked.push(parent);
        return named(Object.hasOwn(tree, parent) ? (tree[parent] ?? []) : []);
      },
      path: async () => undefined,
    },
  });
  /** Posts the page that is shown with these choices, a level each. */
  const choose = async (codes: string[], operation = 'refresh') => {
    const page = await visit.get(address);
    const levels = [...htmlOf(page).matchAll(/name="place\.level" value="([^"]*)"/g)].map(([, level = '']) => level);
    asked.length = 0;
    const { 'place.level': _, ...hidden } = hiddenIn(page);
    return visit.post(address, { ...hidden, 'place.level': levels, 'place.code': codes, _op: operation });
  };
  const stored = () => visit.drafts.get('s1')?.data.place;
  const selects = async () =>
    [...htmlOf(await visit.get(address)).matchAll(/<select id="([^"]*)"/g)].map(([, id]) => id);
  return { ...visit, choose, stored, selects, asked };
}

describe('a place, chosen without script', () => {
  it('is asked level by level: each is shown when the one above was chosen', async () => {
    const { choose, selects, stored, asked } = open();
    expect(await selects()).toEqual(['f-place']);
    await choose(['A']);
    expect(await selects()).toEqual(['f-place', 'f-place.1']);
    await choose(['A', 'A1']);
    expect(await selects()).toEqual(['f-place', 'f-place.1', 'f-place.2']);
    expect(await choose(['A', 'A1', 'A1Y'], '')).toMatchObject({ kind: 'redirect' });
    // Never the places of another branch.
    expect(new Set(asked)).toEqual(new Set(['', 'A', 'A1', 'A1Y']));
    expect(stored()).toEqual({
      hierarchy: 'ADMIN',
      code: 'A1Y',
      level: 'Ward',
      path: { State: 'A', City: 'A1', Ward: 'A1Y' },
    });
  });

  it('must be chosen down to the level asked for, and the problem leads to it', async () => {
    const { choose } = open();
    await choose(['A']);
    const answer = await choose(['A', ''], '');
    expect(answer).toMatchObject({ status: 422 });
    expect(htmlOf(answer)).toContain('<a href="#f-place.1">');
    expect(htmlOf(answer)).toContain('choose the level Name of City');
  });

  it('forgets what lay in another place when a level above is changed', async () => {
    const { choose, stored, selects } = open();
    await choose(['A']);
    await choose(['A', 'A1']);
    await choose(['B', 'A1', '']);
    expect(stored()).toMatchObject({ code: 'B', path: { State: 'B' } });
    expect(await selects()).toHaveLength(2);
  });

  it('that is not among those offered is refused', async () => {
    const { post, get } = open();
    const hidden = hiddenIn(await get(address));
    for (const [levels, codes] of [
      [
        ['State', 'City', 'Ward'],
        ['A', 'B1', 'B1X'],
      ],
      [['State'], ['Z']],
      [['Ward'], ['A1X']],
      [
        ['State', 'City', 'Ward'],
        ['A', 'A1', 'constructor'],
      ],
    ] as const) {
      const answer = await post(address, {
        ...hidden,
        ...hiddenIn(await get(address)),
        'place.level': [...levels],
        'place.code': [...codes],
      });
      expect(answer).toMatchObject({ status: 422 });
      expect(htmlOf(answer)).toContain('not among the places');
    }
  });
});
