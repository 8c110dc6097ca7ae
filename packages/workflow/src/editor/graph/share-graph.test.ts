import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../../testing/arbitrary-workflow';
import { wf } from '../../testing/notation';
import { buildGraph } from './build-graph';
import { shareGraph } from './share-graph';

const workflow = wf`DRAFT -APPLY-> CHECK -APPROVE-> (DONE); CHECK -REJECT-> (LOST!); CHECK -SAVE-> CHECK`;
const nothing = { issues: [], selection: null, light: undefined };

describe('a graph that is built again', () => {
  it('keeps every node and line that says the same', () => {
    const before = buildGraph(workflow, nothing);
    const after = shareGraph(before, buildGraph(workflow, { ...nothing, selection: '/states/1' }));
    expect(after.nodes.map((node, at) => node === before.nodes[at])).toEqual([true, false, true, true]);
    expect(after.lines.every((line, at) => line === before.lines[at])).toBe(true);
  });

  it('makes anew what an edit changed, and nothing else', () => {
    const before = buildGraph(workflow, nothing);
    const actions = workflow.actions.map((action, at) => (at === 2 ? { ...action, roles: ['CLERK'] } : action));
    const after = shareGraph(before, buildGraph({ ...workflow, actions }, nothing));
    expect(after.lines.map((line, at) => line === before.lines[at])).toEqual([true, true, false]);
    expect(after.nodes.map((node, at) => node === before.nodes[at])).toEqual([true, false, true, true]);
  });

  it('says the same as the one that was built, for any two workflows', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, arbitraryWorkflow, (one, other) => {
        const next = buildGraph(other, { ...nothing, selection: '/actions/0' });
        expect(shareGraph(buildGraph(one, nothing), next)).toEqual(next);
      }),
    );
  });
});
