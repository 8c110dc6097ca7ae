import type { JsonValue, Text } from '@nirmaan/lexicon';
import fc from 'fast-check';
import type { Branch, ParallelBlock, Workflow } from '../model/workflow';

const states = ['A', 'B', 'C', 'D', 'E', 'F'];
const rule = fc.constantFrom(undefined, { text: 'true', ast: ['lit', true] as [string, boolean] });
const text = fc.constantFrom<Text[]>({}, { en: 'Name' });

/** Any workflow that has the right shape, however wrong it is: no start, lost states, actions that lead nowhere. */
export const arbitraryWorkflow: fc.Arbitrary<Workflow> = fc.record({
  states: fc.array(
    fc.record(
      {
        code: fc.constantFrom(...states),
        kind: fc.constantFrom('start' as const, 'task' as const, 'decision' as const, 'end' as const),
        outcome: fc.constantFrom('ok' as const, 'fail' as const),
        name: text,
        sla: fc.integer({ min: 1, max: 1e9 }),
        form: fc.constantFrom('application', 'gone'),
        editable: fc.boolean(),
      },
      { requiredKeys: ['code', 'kind', 'name', 'editable'] },
    ),
    { maxLength: 7 },
  ),
  actions: fc.array(
    fc.record({
      code: fc.constantFrom('GO', 'PAY', 'SAVE', 'BACK'),
      name: text,
      from: fc.constantFrom(...states, 'GONE'),
      to: fc.constantFrom(...states, 'GONE'),
      roles: fc.subarray(['CITIZEN', 'OFFICER', 'SYSTEM', 'GONE']),
      kind: fc.constantFrom('move' as const, 'note' as const),
      via: fc.constantFrom('person' as const, 'system' as const),
      guard: rule,
      comment: fc.constantFrom('none' as const, 'optional' as const, 'required' as const),
      documents: fc.constantFrom('none' as const, 'optional' as const, 'required' as const),
      fee: rule,
    }),
    { maxLength: 12 },
  ),
  blocks: fc.constant([]),
  filing: fc.array(fc.constantFrom('GO', 'PAY', 'SAVE', 'GONE'), { maxLength: 3 }),
  sla: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
});

const when = fc.constantFrom(
  undefined,
  { text: 'area > 50', ast: ['>', ['name', 'area'], ['lit', 50]] as [string, ...JsonValue[]] },
  { text: 'area < 60', ast: ['<', ['name', 'area'], ['lit', 60]] as [string, ...JsonValue[]] },
);
const escalation = fc.option(
  fc.record(
    { action: fc.constantFrom('GO', 'SAVE', 'GONE'), after: fc.integer({ min: 1, max: 1e9 }) },
    { requiredKeys: ['action'] },
  ),
  { nil: undefined },
);
const joinOf = fc.constantFrom(undefined, undefined, 'ok' as const, 'fail' as const);

function withBlocks(inner: fc.Arbitrary<Workflow>): fc.Arbitrary<Workflow> {
  const branch: fc.Arbitrary<Branch> = fc.record(
    {
      code: fc.constantFrom('fire', 'health'),
      name: text,
      when,
      advisory: fc.boolean(),
      onTimeout: fc.constantFrom('ok' as const, 'fail' as const, 'escalate' as const),
      rework: fc.constantFrom('redo' as const, 'keep' as const),
      workflow: inner,
    },
    { requiredKeys: ['code', 'name', 'advisory', 'rework', 'workflow'] },
  );
  const block: fc.Arbitrary<ParallelBlock> = fc.record({
    code: fc.constantFrom('f1', 'f2'),
    state: fc.constantFrom(...states, 'GONE'),
    starts: fc.constantFrom('all' as const, 'when' as const, 'picked' as const),
    join: fc.constantFrom(
      { policy: 'all' as const },
      { policy: 'failFast' as const },
      { policy: 'quorum' as const, atLeast: 2 },
      { policy: 'manual' as const, requireAll: true },
    ),
    branches: fc.array(branch, { minLength: 1, maxLength: 2 }),
  });
  const details = fc.record({
    blocks: fc.array(block, { maxLength: 2 }),
    kinds: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    escalations: fc.array(escalation, { minLength: 7, maxLength: 7 }),
    joins: fc.array(joinOf, { minLength: 12, maxLength: 12 }),
  });
  return fc.tuple(arbitraryWorkflow, details).map(([workflow, { blocks, kinds, escalations, joins }]) => ({
    ...workflow,
    states: workflow.states.map((state, at) => ({
      ...state,
      ...(kinds[at] && state.kind === 'task' && { kind: 'parallel' as const }),
      ...(escalations[at] && { escalation: escalations[at] }),
    })),
    actions: workflow.actions.map((action, at) => ({ ...action, ...(joins[at] && { join: joins[at] }) })),
    blocks,
  }));
}

/**
 * The same with whatever blocks can be wrong in: states and outcomes that do not belong to each other, branches within
 * branches, escalations to actions that are not there.
 */
export const arbitraryCase: fc.Arbitrary<Workflow> = withBlocks(
  fc.oneof({ arbitrary: arbitraryWorkflow, weight: 4 }, { arbitrary: withBlocks(arbitraryWorkflow), weight: 1 }),
);
