import { issue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../checks';
import { arbitraryWorkflow } from '../../testing/arbitrary-workflow';
import { but, forTests, wf } from '../../testing/notation';
import { selectedOf } from '../selection';
import { buildGraph } from './build-graph';
import { lightOf } from './light';

const licence = wf`DRAFT -APPLY(CITIZEN)-> CHECK -FORWARD(CLERK)-> APPROVAL -APPROVE-> (DONE); CHECK -REJECT(CLERK)-> (LOST!); CHECK -DROP-> (LOST!); CHECK -SAVE(CLERK)-> CHECK; ISLE -GO-> CHECK`;
const nothing = { issues: [], selection: null, light: undefined };

describe('the graph of a workflow', () => {
  it('has a shape and an icon for each kind of state', () => {
    const paying = but(licence, ({ states, actions }) => {
      Object.assign(states[2] ?? {}, { kind: 'decision' });
      Object.assign(states[1] ?? {}, { form: 'inspection' });
      Object.assign(actions[6] ?? {}, { code: 'PAY' });
    });
    const shown = buildGraph(paying, nothing).nodes.map((node) => [node.state.code, node.shape, node.icon]);
    expect(shown).toEqual([
      ['DRAFT', 'start', 'start'],
      ['CHECK', 'card', 'form'],
      ['APPROVAL', 'card', 'decision'],
      ['DONE', 'end', 'granted'],
      ['LOST', 'end', 'refused'],
      ['ISLE', 'card', 'payment'],
    ]);
  });

  it('draws actions between the same states as one line, notes as none', () => {
    const { nodes, lines } = buildGraph(licence, nothing);
    expect(lines.map((line) => line.id)).toEqual([
      'DRAFT→CHECK',
      'CHECK→APPROVAL',
      'APPROVAL→DONE',
      'CHECK→LOST',
      'ISLE→CHECK',
    ]);
    expect(lines[3]?.drawn.map((each) => each.action.code)).toEqual(['REJECT', 'DROP']);
    expect(nodes[1]?.notes.map((note) => note.action.code)).toEqual(['SAVE']);
    expect(nodes[1]?.roles).toEqual(['CLERK', 'OFFICER']);
    expect(lines.filter((line) => line.isMain)).toHaveLength(3);
  });

  it('marks what no case comes to, and the worst problem of each place', () => {
    const issues = [
      issue('workflow.no-role', '/actions/1/roles'),
      issue('workflow.repeatable-action', '/actions/1/code', {}, 'warning'),
      issue('workflow.sla-too-long', '/states/1/sla', {}, 'warning'),
      issue('workflow.self-loop-rights', '/states/2', {}, 'info'),
      issue('workflow.dead-end', '/states/10'),
    ];
    const { nodes, lines } = buildGraph(licence, { ...nothing, issues });
    expect(nodes.map((node) => node.mark)).toEqual([undefined, 'warning', ...Array(4).fill(undefined)]);
    expect(lines[1]?.drawn[0]?.mark).toBe('error');
    expect(nodes.filter((node) => node.isLost).map((node) => node.state.code)).toEqual(['ISLE']);
    expect(lines.filter((line) => line.isLost).map((line) => line.id)).toEqual(['ISLE→CHECK']);
  });

  it('lights the way from the selected action to the end', () => {
    const selection = '/actions/1';
    const light = lightOf(licence, selectedOf(selection, licence), undefined);
    const { nodes, lines } = buildGraph(licence, { issues: [], selection, light });
    expect(lines.map((line) => line.glow)).toEqual([undefined, 'selected', 'path', undefined, undefined]);
    expect(nodes.filter((node) => node.glow === 'path').map((node) => node.state.code)).toEqual([
      'CHECK',
      'APPROVAL',
      'DONE',
    ]);
  });

  it('lights no further than to where the case has arrived, though it can still go on', () => {
    const granted = wf`DRAFT -PAY-> APPROVED -EXPIRE-> (EXPIRED!)`;
    const arrived = but(granted, ({ states }) => void Object.assign(states[1] ?? {}, { outcome: 'ok' }));
    const statesLit = (workflow: typeof granted) => [
      ...(lightOf(workflow, selectedOf('/actions/0', workflow), undefined)?.states.keys() ?? []),
    ];
    expect(statesLit(granted)).toEqual(['DRAFT', 'APPROVED', 'EXPIRED']);
    expect(statesLit(arrived)).toEqual(['DRAFT', 'APPROVED']);
  });

  it('lights the trail of a problem, up to where it breaks off', () => {
    const broken = but(licence, ({ actions }) => void Object.assign(actions[6] ?? {}, { to: 'APPROVAL' }));
    const found = checkWorkflow(broken, forTests).find((each) => each.code === 'workflow.unreachable-state');
    const trail = [{ state: 'DRAFT', action: 'APPLY' }, { state: 'CHECK' }, { state: 'ISLE' }];
    expect(found?.params.trail).toEqual(trail);
    const light = lightOf(broken, selectedOf('/states/5', broken), trail);
    expect(light?.gap).toEqual({ from: 'CHECK', to: 'ISLE' });
    const { nodes, lines } = buildGraph(broken, { issues: [], selection: '/states/5', light });
    expect(nodes.map((node) => node.glow)).toEqual(['trail', 'trail', undefined, undefined, undefined, 'selected']);
    expect(lines.map((line) => line.glow)).toEqual(['trail', undefined, undefined, undefined, undefined]);
  });

  it('shows every state once and every action in one place, of any workflow', () => {
    fc.assert(
      fc.property(
        arbitraryWorkflow,
        fc.constantFrom('/states/0', '/actions/0', '/filing', null),
        (workflow, selection) => {
          const light = lightOf(workflow, selectedOf(selection, workflow), undefined);
          const { nodes, lines } = buildGraph(workflow, { issues: [], selection, light });
          expect(nodes).toHaveLength(workflow.states.length);
          const drawn = lines.flatMap((line) => line.drawn.map((each) => each.position));
          expect(new Set(drawn).size).toBe(drawn.length);
        },
      ),
    );
  });
});
