import type { Workflow } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { newService } from '../../new-service';
import { runCheck } from '../define-check';
import { longBranchNumber } from '.';

/** A service with blocks within each other, so many levels, and numbers of this form. */
function found(format: string, levels: number) {
  const draft = newService({ code: 'hawker', name: { en: 'Hawker' }, languages: ['en'] });
  draft.idFormat.format = format;
  draft.workflow = nested(draft.workflow, levels);
  return runCheck(longBranchNumber, draft, {}).map(({ path, params }) => [path, params.length]);
}

function nested(workflow: Workflow, levels: number): Workflow {
  if (levels === 0) return workflow;
  const branch = { name: {}, advisory: false, rework: 'redo' as const };
  const inner = nested(workflow, levels - 1);
  const join = { policy: 'all' as const };
  const branches = [{ ...branch, code: 'commission', workflow: inner }];
  return { ...workflow, blocks: [{ code: 'f1', state: 'APPLIED', starts: 'all', join, branches }] };
}

describe('service.long-branch-number', () => {
  it.each([
    ['TL-[cy:yyyy]-[SEQ_TRADE_LICENCE]-A', 0, []],
    ['TL-[cy:yyyy]-[SEQ_TRADE_LICENCE]-A', 3, []],
    [`${'DEPARTMENT-OF-TRADE-'.repeat(4)}[SEQ_TRADE_LICENCE]A`, 1, []],
    [`${'DEPARTMENT-OF-TRADE-'.repeat(4)}[SEQ_TRADE_LICENCE]A`, 2, [['/idFormat/format', 131]]],
    [`${'DEPARTMENT-OF-TRADE-'.repeat(7)}[SEQ_TRADE_LICENCE]A`, 0, [['/idFormat/format', 161]]],
  ])('of %s with %i levels of branches finds %j', (format, levels, expected) => {
    expect(found(format, levels)).toEqual(expected);
  });
});
