import { describe, expect, it } from 'vitest';
import { wf } from '../testing/notation';
import { type Step, walk } from './walk';

const workflow = wf`DRAFT -GO-> A -STAY-> A -ON-> B -END-> (DONE); A -NO-> (LOST!)`;
const [draft, a, b, done] = ['/states/0', '/states/1', '/states/2', '/states/3'];

describe('walking through a workflow', () => {
  it.each<[string | null, Step, string | null, string]>([
    [null, 'on', draft, 'begins at the start'],
    [draft, 'on', '/actions/0', 'takes the first action'],
    ['/actions/0', 'on', a, 'follows it'],
    [a, 'on', '/actions/2', 'passes over notes'],
    ['/actions/2', 'on', b, 'and on'],
    [done, 'on', done, 'stays at an end'],
    [b, 'back', '/actions/2', 'goes back by what leads here'],
    ['/actions/2', 'back', a, 'to where it starts'],
    ['/actions/2', 'after', '/actions/4', 'next action of the same state'],
    ['/actions/4', 'after', '/actions/4', 'until the last'],
    ['/actions/2', 'before', '/actions/1', 'and before it'],
    [a, 'after', b, 'next state'],
    [draft, 'before', draft, 'until the first'],
    ['/actions/99', 'on', draft, 'what is gone is nothing'],
  ])('%j %s: %j (%s)', (selection, step, expected) => expect(walk(workflow, selection, step)).toBe(expected));

  it('of nothing leads nowhere', () => expect(walk(wf``, null, 'on')).toBe(null));
});
