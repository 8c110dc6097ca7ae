import { examples } from '@nirmaan/examples';
import { ServiceDraft } from '@nirmaan/service';
import { peopleOf, type TrialCase } from '@nirmaan/trials';
import { describe, expect, it } from 'vitest';
import { dayOfCase, freshMessage, waitingFor, wayOf } from './trial-view';

const DAY = 86_400_000;
const draft = ServiceDraft.parse(examples['trade-licence']?.service);
const people = peopleOf(draft);
const step = (from: string, to: string): TrialCase['steps'][number] => ({ at: 1, action: 'A', from, to, roles: [] });

describe('what is seen of a trial', () => {
  it.each([
    [0, 1],
    [DAY - 1, 1],
    [DAY, 2],
    [10 * DAY, 11],
    [-5, 1],
  ])('%d ms after filing it is day %d of a case', (passed, day) =>
    expect(dayOfCase({ filedAt: 1000 }, 1000 + passed)).toBe(day),
  );

  it('the way of a case are the states it came into; notes are no steps of it', () => {
    const steps = [step('B', 'C'), step('B', 'B'), step('A', 'B')];
    expect(wayOf({ steps, state: 'C' })).toEqual([
      { state: 'A', isNow: false },
      { state: 'B', isNow: false },
      { state: 'C', isNow: true },
    ]);
    expect(wayOf({ steps: [], state: 'A' })).toEqual([{ state: 'A', isNow: true }]);
  });

  it('a case waits for those who can move it, and an ended one for nobody', () => {
    const [first] = draft.workflow.actions.filter(({ roles }) => roles.includes('TL_DOC_VERIFIER'));
    const waiting = waitingFor({ state: first?.from, isOpen: true }, draft.workflow, people);
    expect(new Set(waiting.flatMap(({ roles }) => roles))).toContain('TL_DOC_VERIFIER');
    expect(waiting.length).toBeLessThan(people.length);
    expect(waitingFor({ state: first?.from, isOpen: false }, draft.workflow, people)).toEqual([]);
  });

  it('a message is news for a minute, and only where it is to a citizen', () => {
    const [citizen] = people;
    const to = citizen?.mobileNumber ?? '';
    const trial = { people } as Parameters<typeof freshMessage>[0]['trial'];
    const at = (now: number, number = to) =>
      freshMessage({ trial, now, messages: [{ at: 0, to: number, text: 'code' }] });
    expect(at(59_999)?.text).toBe('code');
    expect(at(60_000)).toBeUndefined();
    expect(at(0, '12345')).toBeUndefined();
  });
});
