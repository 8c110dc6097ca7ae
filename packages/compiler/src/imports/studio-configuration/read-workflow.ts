import type { JsonObject } from '@nirmaan/lexicon';
import { newService } from '@nirmaan/service';
import { findState, isPayment, reachableStates, type Workflow } from '@nirmaan/workflow';
import { isObject } from '../business-service/find-services';
import { type ImportedWorkflow, workflowFrom } from '../business-service/workflow-from';
import { readBlocks } from './read-blocks';
import { documentsOfActions } from './read-documents';
import type { StudioNode } from './studio-node';

/** Accounts of Studio itself, put on every action by its screens. */
const STUDIO_ROLES = ['STUDIO_ADMIN', 'ARCHITECT', 'STUDIO_CITIZEN'];

/** `child`: a workflow of the same file by its code. */
export type ReadWorkflow = ImportedWorkflow & {
  /** It is the one of a new service: the configuration names a workflow and does not have it. */
  isMissing: boolean;
};

/**
 * `workflow`: the BusinessService, what becomes of a case where it ends (`ACTIVE`, `INACTIVE`), what documents and comments
 * its actions ask for, and opinions that are asked for side by side. `others`: workflows of the same file by code.
 */
export function readWorkflow(configuration: StudioNode, others: ReadonlyMap<string, JsonObject>): ReadWorkflow {
  const node = configuration.node('workflow');
  const named = node?.text('businessService') ?? '';
  const own = node && holdsStates(node.json) ? node.json : others.get(named);
  if (!own) {
    const code = named === '' ? 'compiler.studio.no-workflow-at-all' : 'compiler.studio.no-workflow';
    configuration.say('repaired', code, configuration.place('workflow'), { named });
    const { workflow } = newService({ code: 'new', name: {}, languages: ['en'] });
    const roles = [...new Set(workflow.actions.flatMap((action) => action.roles))];
    const names = { states: {}, actions: {}, roles: {} };
    return { code: named, tenantId: '', workflow, roles, notes: [], placed: [], names, isMissing: true };
  }
  const read = workflowFrom(own, configuration.place('workflow'));
  for (const { kind, code, path, params } of read.notes) configuration.say(kind, code, path, params);
  const place = node ?? configuration;
  const ended = withOutcomes(read, place);
  const asked = documentsOfActions(ended, configuration, read.names.actions);
  const { workflow, roles } = readBlocks({ ...read, workflow: asked }, own, others, place);
  if (own === node?.json) sayRoles(read, place);
  const enabled = place.texts('autoTransitionEnabledStates');
  if (enabled.length > 0)
    place.say('kept', 'compiler.studio.auto-transition', place.place('autoTransitionEnabledStates'), {
      states: enabled.join(', '),
    });
  return { ...read, workflow, roles: [...new Set([...read.roles, ...roles])], isMissing: false };
}

/** Does it have states of its own, or is it only the name of a workflow? */
export function holdsStates(workflow: JsonObject): boolean {
  return Object.values(workflow).some(
    (member) =>
      (Array.isArray(member) && member.some(isObject)) || (isObject(member) && Object.values(member).some(isObject)),
  );
}

/** Names in `ACTIVE` and `INACTIVE` are states. Only an end may be a failure; a case may go on from where it was granted. */
function withOutcomes({ workflow, names }: ImportedWorkflow, node: StudioNode): Workflow {
  const outcomes = new Map<string, 'ok' | 'fail'>();
  for (const [list, outcome] of [
    ['ACTIVE', 'ok'],
    ['INACTIVE', 'fail'],
  ] as const)
    for (const name of node.texts(list)) {
      const code = Object.keys(names.states).find((each) => names.states[each] === name);
      const state = code === undefined ? undefined : findState(workflow, code);
      if (!state) node.say('kept', 'compiler.studio.no-such-state', node.place(list), { part: list, state: name });
      else if (state.kind === 'end' || (outcome === 'ok' && state.kind === 'task')) outcomes.set(state.code, outcome);
    }
  return {
    ...workflow,
    states: workflow.states.map((state) => {
      const outcome = outcomes.get(state.code);
      return outcome ? { ...state, outcome } : state;
    }),
  };
}

/** Studio's own accounts on every action, and citizens where officers decide: nobody meant that. */
function sayRoles({ workflow, names }: ImportedWorkflow, node: StudioNode): void {
  const of = (role: string) =>
    workflow.actions.filter((action) => action.roles.some((code) => (names.roles[code] ?? code) === role));
  for (const role of STUDIO_ROLES) {
    const count = of(role).length;
    if (count > 0)
      node.say('placeholder', 'compiler.studio.studio-role', node.place('states'), {
        role,
        count,
        all: workflow.actions.length,
      });
  }
  const reached = reachableStates(workflow);
  const decides = of('CITIZEN').filter(
    (action) => reached.has(action.from) && /VERIF|APPROV|REJECT|INSPECT|FORWARD/.test(action.code),
  );
  if (decides.length > 0)
    node.say('placeholder', 'compiler.studio.citizen-decides', node.place('states'), {
      actions: [...new Set(decides.map((action) => names.actions[action.code] ?? action.code))].join(', '),
    });
}

/** The action that is taken when a payment has arrived: named, else the one that is called so. */
export function paymentAction(
  { workflow, names }: ImportedWorkflow,
  node: StudioNode | undefined,
): { code: string; isNamed: boolean } | undefined {
  const named = node?.text('nextActionAfterPayment') ?? '';
  const code = Object.keys(names.actions).find((each) => names.actions[each] === named);
  if (named !== '' && code !== undefined) return { code, isNamed: true };
  if (named !== '')
    node?.say('kept', 'compiler.studio.no-such-action', node.place('nextActionAfterPayment'), {
      name: 'nextActionAfterPayment',
      action: named,
    });
  const pays = workflow.actions.find(isPayment);
  return pays && { code: pays.code, isNamed: false };
}
