import type { BusinessService } from '@nirmaan/digit';
import {
  type Action,
  branchInstanceId,
  CANCEL,
  offersOf,
  type Scope,
  type ScopedWorkflow,
  type SimulatedStep,
  type Simulation,
  scopesOf,
  TIME_LIMIT,
  type Workflow,
} from '@nirmaan/workflow';
import { branchExits } from '../targets/digit-2.9/branch-exits';
import { businessServiceOf } from '../targets/digit-2.9/business-service';
import { ESCALATION_ROLE, ORCHESTRATOR_ROLE, SYSTEM_ROLE } from '../targets/digit-2.9/digit-roles';
import { differences, isEscalatedBy } from './differences';
import { type Desk, openDesk } from './digit-desk';

/** The roles of the workflows that are played. */
export const PEOPLE = ['CITIZEN', 'CLERK', 'OFFICER', 'CHIEF'];
export const EVERYBODY = [...PEOPLE, SYSTEM_ROLE, ORCHESTRATOR_ROLE, ESCALATION_ROLE];

/** A workflow in a DIGIT of its own, where cases are played step by step as a simulation went. */
export async function startPlaying(workflow: Workflow, services: readonly BusinessService[]) {
  const desk = await openDesk(services, EVERYBODY);
  const scopes = new Map(scopesOf(workflow).map((scoped) => [scoped.scope, scoped]));
  let cases = 0;
  return { newCase: () => caseOf({ desk, scopes, code: services[0]?.businessService ?? '', number: ++cases }) };
}

type Played = { desk: Desk; scopes: ReadonlyMap<Scope, ScopedWorkflow>; code: string; number: number };

function caseOf({ desk, scopes, code, number }: Played) {
  /** The instance of each scope that was started last, and how often each was. */
  const ids = new Map<Scope, string>([['', `BP-2026-${String(number).padStart(6, '0')}`]]);
  const rounds = new Map<string, number>();

  function startBranch(scope: Scope): void {
    const branch = scopes.get(scope)?.branch?.code ?? '';
    const parent = ids.get(scope.includes('/') ? scope.slice(0, scope.lastIndexOf('/')) : '') ?? '';
    const round = (rounds.get(`${parent} ${branch}`) ?? 0) + 1;
    rounds.set(`${parent} ${branch}`, round);
    ids.set(scope, branchInstanceId(parent, branch, round));
  }

  function placeOf(scope: Scope, state: string) {
    const workflow = scopes.get(scope)?.workflow;
    const found = workflow?.states.find((each) => each.code === state);
    if (!workflow || !found) throw new Error(`${scope}: no state ${state}`);
    return { workflow, state: found };
  }

  /** What the orchestrator, the escalation, the system or the person of a step sends; undefined: DIGIT hears nothing of it. */
  function callOf({
    scope,
    action: code,
    from,
    by,
    roles,
  }: SimulatedStep): { role: string; action: string } | undefined {
    const { branch } = scopes.get(scope) ?? {};
    const exits = branch && branchExits(branch);
    if (by === 'system' && code === CANCEL && exits) return { role: ORCHESTRATOR_ROLE, action: exits.cancel.action };
    if (by === 'time' && code === TIME_LIMIT && branch) {
      if (branch.onTimeout === 'escalate') return undefined;
      return { role: ORCHESTRATOR_ROLE, action: exits?.timeLimit?.action ?? '' };
    }
    if (by === 'time') return { role: ESCALATION_ROLE, action: code };
    const place = placeOf(scope, from);
    if (by === 'system' && place.state.kind === 'start') return { role: ORCHESTRATOR_ROLE, action: code };
    const action = place.workflow.actions.find((each) => each.from === from && each.code === code);
    const difference = action && differences.find((each) => each.of(action, place));
    const allowed = difference && action ? difference.offeredTo(action) : roles;
    const role = roles.find((each) => allowed.includes(each)) ?? allowed[0];
    return { role: role ?? '', action: code };
  }

  /** What is offered in a place to somebody, as a simulation and the list of differences say. */
  function expected(
    offers: readonly { action: Action; refusal?: object }[],
    scope: Scope,
    at: { state: string; role: string },
  ) {
    const place = placeOf(scope, at.state);
    const offered = offers.filter(({ action, refusal }) => {
      if (isEscalatedBy(at.role, action, place)) return true;
      const difference = differences.find((each) => each.of(action, place));
      return difference ? difference.offeredTo(action).includes(at.role) : !refusal;
    });
    const codes = offered.map(({ action }) => action.code);
    const branch = scopes.get(scope)?.branch;
    if (branch && at.role === ORCHESTRATOR_ROLE && place.state.kind !== 'end') {
      const { cancel, timeLimit } = branchExits(branch);
      codes.push(cancel.action, ...(timeLimit ? [timeLimit.action] : []));
    }
    return codes.sort();
  }

  return {
    /** Sends what a step means; throws where DIGIT refuses it. */
    async send(step: SimulatedStep): Promise<void> {
      const isStart = step.by === 'system' && placeIsStart(scopes.get(step.scope), step.from);
      if (isStart) startBranch(step.scope);
      const call = callOf(step);
      const businessService = businessServiceOf(code, step.scope);
      if (call)
        await desk.take(call.role, { businessService, businessId: ids.get(step.scope) ?? '', action: call.action });
    },
    /** Where DIGIT and the simulation differ for somebody with a role, in words; undefined: nowhere. */
    async compare(simulation: Simulation, role: string, looked: readonly Scope[]): Promise<string | undefined> {
      const found = await desk.look(
        role,
        looked.map((scope) => ids.get(scope) ?? ''),
      );
      const offers = offersOf(simulation, [role]).filter((offer) => offer.isHere);
      for (const scope of looked) {
        const token = simulation.tokens[scope];
        if (!token) continue;
        const where = scope || 'the case';
        const inDigit = found.get(ids.get(scope) ?? '');
        const branch = scopes.get(scope)?.branch;
        const isCancelled = token.outcome === 'cancelled';
        const state = isCancelled && branch ? branchExits(branch).cancel.state : token.state;
        if (inDigit?.state !== state) return `${where} is in ${state}, in DIGIT in ${inDigit?.state}`;
        const here = offers.filter((offer) => offer.scope === scope);
        const ours = isCancelled ? [] : expected(here, scope, { state, role });
        if (inDigit.offered.join() !== ours.join())
          return `${where} in ${state}: ${role} is offered “${ours.join()}”, in DIGIT “${inDigit.offered.join()}”`;
      }
      return undefined;
    },
  };
}

function placeIsStart(scoped: ScopedWorkflow | undefined, state: string): boolean {
  return (
    scoped?.branch !== undefined && scoped.workflow.states.some((each) => each.code === state && each.kind === 'start')
  );
}
