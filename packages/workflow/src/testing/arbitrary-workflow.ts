import type { Text } from '@nirmaan/lexicon';
import fc from 'fast-check';
import type { Workflow } from '../model/workflow';

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
