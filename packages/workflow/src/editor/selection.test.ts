import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { but, wf } from '../testing/notation';
import { durationText, inUnit, units } from './duration';
import { type Selected, selectedOf } from './selection';

const branch = { name: {}, advisory: false, rework: 'redo', workflow: wf`A -GO-> (B)` } as const;
const workflow = but(wf`DRAFT -SUBMIT-> (DONE)`, ({ blocks }) => {
  blocks.push({
    code: 'f1',
    state: 'WAIT',
    starts: 'all',
    join: { policy: 'all' },
    branches: [
      { ...branch, code: 'fire' },
      { ...branch, code: 'health' },
    ],
  });
});

describe('what a pointer selects', () => {
  it.each<[string | null, Selected, string]>([
    ['/states/1', { kind: 'state', position: 1, code: 'DONE' }, 'a state'],
    ['/states/1/outcome', { kind: 'state', position: 1, code: 'DONE' }, 'a place inside it'],
    ['/actions/0/roles/2', { kind: 'action', position: 0 }, 'a place inside an action'],
    ['/filing/0', { kind: 'process' }, 'what belongs to no single state'],
    ['/states', { kind: 'process' }, 'all of them'],
    ['/blocks/0/branches/1', { kind: 'branch', block: 0, position: 1 }, 'a branch'],
    ['/blocks/0/branches/1/when', { kind: 'branch', block: 0, position: 1 }, 'a place inside it'],
    ['/blocks/0/branches/1/workflow/states/0', undefined, 'what lies in its workflow'],
    ['/blocks/0/branches/7', undefined, 'a branch that is gone'],
    ['/states/7', undefined, 'one that is gone'],
    ['/actions/-1', undefined, 'no position'],
    [null, undefined, 'nothing'],
  ])('%s: %j (%s)', (pointer, expected) => expect(selectedOf(pointer, workflow)).toEqual(expected));
});

describe('a time limit', () => {
  it.each([
    [2 * units.days, { count: 2, unit: 'days' }],
    [36 * units.hours, { count: 36, unit: 'hours' }],
    [90 * units.minutes, { count: 90, unit: 'minutes' }],
    [50_000, { count: 1, unit: 'minutes' }],
  ])('of %d is %j', (milliseconds, expected) => expect(inUnit(milliseconds)).toEqual(expected));

  it('is said in words of the language', () => {
    const said = ['en', 'hi', 'ar', 'fr'].map((language) =>
      durationText(createMessages(languagePacks, language), 2 * units.days),
    );
    expect(said).toEqual(['2 days', '2 दिन', 'يومان', '2 jours']);
  });
});
