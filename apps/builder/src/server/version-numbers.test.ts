import { examples } from '@nirmaan/examples';
import { checkService, editDraft, parseDraft, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import type { Workflow } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { type EarlierVersion, numberVersion } from './version-numbers';

function service(change: (draft: ServiceDraft) => void = () => {}): ServiceDefinition {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  const { definition } = draft ? checkService(editDraft(draft, change).draft) : {};
  if (!definition) throw new Error('the example has errors');
  return definition;
}

const texts = (name: string) => ({ en: name, hi: name, ar: name });

function blockWith(sla: number): Workflow['blocks'][number] {
  const state = (code: string, kind: 'start' | 'task' | 'end', outcome?: 'ok' | 'fail') =>
    ({ code, kind, name: texts(code), editable: false, ...(outcome && { outcome }) }) as const;
  const action = (code: string, from: string, to: string, role: string): Workflow['actions'][number] => ({
    code,
    from,
    to,
    roles: [role],
    name: texts(code),
    kind: 'move',
    via: 'person',
    comment: 'none',
    documents: 'none',
  });
  const workflow = {
    states: [state('START', 'start'), state('PENDING', 'task'), state('OK', 'end', 'ok'), state('FAIL', 'end', 'fail')],
    actions: [
      action('START', 'START', 'PENDING', 'WF_ORCHESTRATOR'),
      action('AGREE', 'PENDING', 'OK', 'TL_APPROVER'),
      action('OBJECT', 'PENDING', 'FAIL', 'TL_APPROVER'),
    ],
    blocks: [],
    filing: ['START'],
    sla,
  };
  const branch = { name: texts('Fire'), advisory: false, rework: 'redo', workflow } as const;
  return {
    code: 'side',
    state: 'SIDE',
    starts: 'all',
    join: { policy: 'all' },
    branches: [
      { ...branch, code: 'fire' },
      { ...branch, code: 'health' },
    ],
  };
}

const same = service();
const reworded = service((draft) => {
  draft.name.en = 'Licence to trade';
  for (const state of draft.workflow.states) state.name.en = `${state.name.en} now`;
});
const slower = service((draft) => {
  draft.workflow.sla = 99 * 24 * 60 * 60 * 1000;
});
const slowest = service((draft) => {
  draft.workflow.sla = 100 * 24 * 60 * 60 * 1000;
});

/** With a block whose one branch has this time limit, and an escalation after so many days. */
const parallel = (limit: number, days = 1) =>
  service(({ workflow }) => {
    const [state] = workflow.states.filter((each) => each.kind === 'task' && each.sla);
    const action = workflow.actions.find((each) => each.from === state?.code && each.to !== each.from);
    if (state && action) state.escalation = { action: action.code, after: days * 24 * 60 * 60 * 1000 };
    workflow.states.push({ code: 'SIDE', kind: 'parallel', name: texts('Side'), editable: false });
    const move = { name: texts('Move'), kind: 'move', via: 'person', comment: 'none', documents: 'none' } as const;
    const [end] = workflow.states.filter((each) => each.kind === 'end');
    workflow.actions.push(
      { ...move, code: 'ASIDE', from: state?.code ?? '', to: 'SIDE', roles: action?.roles ?? [] },
      { ...move, code: 'SIDE_OK', from: 'SIDE', to: state?.code ?? '', roles: ['WF_ORCHESTRATOR'], join: 'ok' },
      { ...move, code: 'SIDE_FAIL', from: 'SIDE', to: end?.code ?? '', roles: ['WF_ORCHESTRATOR'], join: 'fail' },
    );
    workflow.blocks.push(blockWith(limit));
  });

const live = (version: number, workflowVersion: number, definition: ServiceDefinition | undefined = same) =>
  ({ version, workflowVersion, definition, isLive: true }) satisfies EarlierVersion;
const attempt = (version: number, workflowVersion: number, definition: ServiceDefinition | undefined = same) =>
  ({ version, workflowVersion, definition, isLive: false }) satisfies EarlierVersion;

describe('the numbers of the next version', () => {
  it.each<[string, ServiceDefinition, EarlierVersion[], [number, number]]>([
    ['begin at one', same, [], [1, 1]],
    ['leave the workflow’s where only words changed', reworded, [live(3, 2)], [4, 2]],
    ['raise the workflow’s where the workflow changed', slower, [live(3, 2)], [4, 3]],
    ['rise for the same content too, once it is live', same, [live(3, 2)], [4, 2]],
    ['stay for another attempt at the same', slower, [live(3, 2), attempt(4, 3, slower)], [4, 3]],
    ['leave those of an attempt with other content alone', slowest, [live(3, 2), attempt(4, 3, slower)], [5, 4]],
    [
      'go back to the live workflow after an attempt with another',
      reworded,
      [live(3, 2), attempt(4, 3, slower)],
      [5, 2],
    ],
    ['keep an attempt’s workflow where only words changed since', reworded, [attempt(1, 1)], [2, 1]],
    ['do not take up an attempt that is older than what is live', slower, [attempt(2, 2, slower), live(3, 3)], [4, 2]],
    ['raise the workflow’s where a branch changed', parallel(2000), [live(3, 2, parallel(1000))], [4, 3]],
    ['raise the workflow’s where something escalates later', parallel(1, 3), [live(3, 2, parallel(1, 2))], [4, 3]],
    ['leave the workflow’s where blocks are as they were', parallel(1000), [live(3, 2, parallel(1000))], [4, 2]],
    ['rise above a version that no longer reads', same, [{ ...live(7, 5), definition: undefined }], [8, 6]],
  ])('%s', (_, definition, earlier, [version, workflowVersion]) => {
    expect(numberVersion(definition, earlier)).toEqual({ version, workflowVersion });
  });
});
