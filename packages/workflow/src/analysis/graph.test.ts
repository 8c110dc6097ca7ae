import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { wf } from '../testing/notation';
import { actionsFrom, findAction, findFiling, findState, isNote } from './find';
import { buildWorkflowGraph } from './graph';
import { movesByState, reachableStates, shortestPathTo, statesAfter, statesThatCanEnd } from './paths';

describe('the graph of a workflow', () => {
  it('says what the plain walks say, of any workflow', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        const graph = buildWorkflowGraph(workflow);
        const moves = movesByState(workflow);
        const reachable = reachableStates(workflow);
        const able = statesThatCanEnd(workflow);
        expect(new Set(graph.reachable)).toEqual(reachable);
        expect(graph.filing).toEqual(findFiling(workflow));
        for (const code of ['A', 'B', 'C', 'D', 'E', 'F', 'GONE']) {
          expect(graph.findState(code)).toBe(findState(workflow, code));
          expect(graph.isReachable(code)).toBe(reachable.has(code));
          expect(graph.canEnd(code)).toBe(able.has(code));
          expect(graph.trailTo(code)).toEqual(shortestPathTo(workflow, code));
          expect(graph.movesFrom(code)).toEqual(moves.get(code) ?? []);
          if (graph.findState(code)) expect(graph.actionsFrom(code)).toEqual(actionsFrom(workflow, code));
          for (const action of ['GO', 'PAY', 'SAVE', 'BACK', 'NONE'])
            if (graph.findState(code)) expect(graph.findAction(code, action)).toBe(findAction(workflow, code, action));
          const back = graph.wayBackIn(code);
          if (!reachable.has(code))
            expect(back !== undefined).toBe([...statesAfter(workflow, code)].some((each) => reachable.has(each)));
        }
        for (const [position, { from, to, code }] of workflow.actions.entries()) {
          expect(graph.sourceOf(position)).toBe(findState(workflow, from));
          expect(graph.targetOf(position)).toBe(findState(workflow, to));
          const first = workflow.actions.findIndex((each) => each.from === from && each.code === code);
          expect(graph.firstOf(position)).toBe(first);
          const isAgain = findState(workflow, to) !== undefined && findAction(workflow, to, code) !== undefined;
          expect(graph.isOfferedAgain(position)).toBe(isAgain);
        }
      }),
    );
  });

  it('files nothing through a state that is not there', () => {
    const workflow = { ...wf`A -PAY-> GONE; GONE -PAY-> A`, filing: ['PAY', 'PAY'] };
    const astray = { ...workflow, states: workflow.states.filter((state) => state.code !== 'GONE') };
    const expected = { actions: [workflow.actions[0]], brokenAt: 1 };
    expect(findFiling(astray)).toEqual(expected);
    expect(buildWorkflowGraph(astray).filing).toEqual(expected);
  });

  it('knows the traps: states that lead to no end and to each other alone', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        const able = statesThatCanEnd(workflow);
        const codes = [...new Set(workflow.states.map((state) => state.code))];
        const expected = codes.filter((code) => {
          if (able.has(code)) return false;
          return [...statesAfter(workflow, code)].every((after) => statesAfter(workflow, after).has(code));
        });
        expect(buildWorkflowGraph(workflow).traps.flat().sort()).toEqual(expected.sort());
      }),
    );
  });

  it('of a branch ends at ends alone', () => {
    const answered = wf`OPENED -OPEN-> A!ok`;
    expect(buildWorkflowGraph(answered).canEnd('OPENED')).toBe(true);
    expect(buildWorkflowGraph(answered, { isBranch: true }).canEnd('OPENED')).toBe(false);
  });

  it('finds circles of some of the moves', () => {
    const workflow = wf`A -GO-> B -GO-> C -BACK-> B; C -GO-> (D); A -SAVE-> A`;
    expect(buildWorkflowGraph(workflow).circlesBy((action) => !isNote(action))).toEqual([['B', 'C']]);
    expect(buildWorkflowGraph(workflow).circlesBy((action) => action.code === 'GO')).toEqual([]);
  });

  it('is no deeper than the machine, of 20,000 states in a row', () => {
    const workflow = wf`A -GO-> (B)`;
    const [state] = workflow.states;
    const [action] = workflow.actions;
    if (!state || !action) throw new Error('there are');
    workflow.states = Array.from({ length: 20_000 }, (_, at) => ({
      ...state,
      code: `S${at}`,
      kind: at ? 'task' : 'start',
    }));
    workflow.actions = workflow.states.map((_, at) => ({ ...action, from: `S${at}`, to: `S${(at + 1) % 20_000}` }));
    expect(buildWorkflowGraph(workflow).traps[0]).toHaveLength(20_000);
  });
});
