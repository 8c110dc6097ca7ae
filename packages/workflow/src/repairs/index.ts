import { type Issue, parsePointer, type RoleCode } from '@nirmaan/lexicon';
import type { Params } from '../checks/define-check';
import { Workflow } from '../model/workflow';
import * as actions from './actions';
import * as blocks from './blocks';
import type { Place, Repair } from './define-repair';
import * as states from './states';

/** Repairs by the code of the problem they mend, the likelier first. */
export const repairs: Readonly<Record<string, readonly Repair[]>> = {
  'workflow.no-start': [states.addStart],
  'workflow.several-starts': [states.makeTask],
  'workflow.duplicate-state': [states.deleteSecond],
  'workflow.similar-codes': [actions.useOtherCode],
  'workflow.no-end': [states.makeLastEnd],
  'workflow.unreachable-state': [states.addActionFromClosest, states.deleteState],
  'workflow.dead-end': [states.makeEnd],
  'workflow.decision-without-way': [states.makeEnd],
  'workflow.decision-hole': [actions.takeLastOtherwise],
  'workflow.decision-asks': [actions.askNothing],
  'workflow.end-with-actions': [states.makeTask],
  'workflow.end-without-outcome': [states.endWell, states.endBadly],
  'workflow.missing-target': [actions.deleteAction],
  'workflow.missing-source': [actions.deleteAction],
  'workflow.crossing-action': [actions.deleteAction],
  'workflow.duplicate-action': [actions.renameApart, actions.deleteDoubled],
  'workflow.no-role': [actions.giveToNeighbours],
  'workflow.undeclared-role': [actions.removeRole],
  'workflow.unknown-form': [states.removeForm],
  'workflow.no-filing': [actions.chooseFiling],
  'workflow.filing-broken': [actions.chooseFiling],
  'workflow.callable-around-us': [actions.systemOnly],
  'workflow.repeatable-action': [actions.renameApart],
  'workflow.apply-and-pay': [actions.takeRolesOff],
  'workflow.apply-and-approve': [actions.takeRolesOff],
  'workflow.sla-too-long': [states.shortenSla],
  'workflow.escalation-unknown-action': [states.removeEscalation],
  'workflow.escalation-without-time': [states.removeEscalation],
  'workflow.circle-without-person': [states.removeEscalation],
  'workflow.unpaired-block': [states.makeTask, blocks.makeParallel, blocks.deleteBlock],
  'workflow.duplicate-block': [blocks.freeCode],
  'workflow.missing-join': [blocks.addJoin],
  'workflow.doubled-join': [actions.deleteDoubled],
  'workflow.stray-join': [actions.makeOrdinary],
  'workflow.person-on-automatic-join': [actions.leaveToSystem],
  'workflow.branch-start': [blocks.startBySystem, blocks.deleteSecondStart, blocks.startByFirst],
  'workflow.branch-end-without-outcome': [states.endWell, states.endBadly],
  'workflow.quorum-too-large': [blocks.askForFewer],
  'workflow.all-advisory': [blocks.letDecide],
  'workflow.no-branch-starts': [blocks.startOneAlways],
  'workflow.unused-conditions': [blocks.startByConditions, blocks.startAll],
  'workflow.branch-sla-too-long': [blocks.shortenBranch],
  'workflow.timeout-without-limit': [blocks.removeTimeout],
};

/** A repair of one problem, ready to be offered: its message with what fills it, and what it makes of the workflow. */
export type OfferedRepair = {
  describe: string;
  params: Params;
  /** The workflow without the problem; the one that is given stays as it is. */
  apply(workflow: Workflow): Workflow;
};

/** `roles` are those of the service; `isBranch`: this workflow is itself that of a branch. */
export type RepairContext = { roles: readonly RoleCode[]; isBranch?: boolean };

/** What one click can do about a problem of this workflow; nothing where a person must decide. */
export function repairsFor(issue: Issue, workflow: Workflow, context: RepairContext): OfferedRepair[] {
  const known = Object.hasOwn(repairs, issue.code) ? (repairs[issue.code] ?? []) : [];
  const found = known.length > 0 ? placeOf(issue, workflow, context) : undefined;
  if (!found) return [];
  return known.flatMap(({ describe, plan }): OfferedRepair[] => {
    const planned = plan(found.workflow, found.place);
    if (!planned) return [];
    return [
      {
        describe,
        params: { ...issue.params, ...planned.params },
        apply(before) {
          // Written and read again: an editor's draft is a proxy, which cannot be cloned.
          const mended = Workflow.parse(JSON.parse(JSON.stringify(before)));
          const scope = scopeAt(mended, found.branches);
          if (scope) planned.change({ workflow: scope, layout: {} });
          return mended;
        },
      },
    ];
  });
}

type BranchAt = { block: number; branch: number };

/** The scope a problem is in, and where it is there. */
function placeOf(
  { path, params }: Issue,
  whole: Workflow,
  { roles, isBranch: isInside = false }: RepairContext,
): { workflow: Workflow; place: Place; branches: BranchAt[] } | undefined {
  let parts = parsePointer(path);
  const branches: BranchAt[] = [];
  while (parts[0] === 'blocks' && parts[2] === 'branches' && parts[4] === 'workflow') {
    branches.push({ block: Number(parts[1]), branch: Number(parts[3]) });
    parts = parts.slice(5);
  }
  const workflow = scopeAt(whole, branches);
  const [list = '', position, ...below] = parts;
  const isBranch = isInside || branches.length > 0;
  return (
    workflow && { workflow, place: { list, position: Number(position), below, params, isBranch, roles }, branches }
  );
}

function scopeAt(whole: Workflow, branches: readonly BranchAt[]): Workflow | undefined {
  return branches.reduce<Workflow | undefined>(
    (workflow, { block, branch }) => workflow?.blocks[block]?.branches[branch]?.workflow,
    whole,
  );
}
