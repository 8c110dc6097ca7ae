import type { StateCode } from '@nirmaan/lexicon';
import { placeKey, type Scope, scopesOf } from '../../model/scope';
import { actionKey, type Workflow } from '../../model/workflow';
import type { Offer, Simulation } from '../../simulation/model';
import type { ManyRuns } from '../../simulation/simulate-many';
import { offerKey } from '../../simulation/simulation';
import type { Glow } from '../graph/build-graph';
import type { Light } from '../graph/light';

/** How the workflow of one scope is lit while a case is played: its way so far, where it stands, what can be done now. */
export function lightOfCase(simulation: Simulation, offers: readonly Offer[], scope: Scope): Light {
  const states = new Map<StateCode, Glow>();
  const actions = new Map<string, Glow>();
  for (const step of simulation.steps) {
    if (step.scope !== scope) continue;
    actions.set(actionKey({ from: step.from, code: step.action }), 'way');
    states.set(step.from, 'way').set(step.to, 'way');
  }
  for (const offer of offers)
    if (offer.scope === scope && offer.isHere && !offer.refusal) actions.set(actionKey(offer.action), 'possible');
  const token = simulation.tokens[scope];
  if (token) states.set(token.state, 'here');
  return { states, actions, rest: 'faded' };
}

/** How the workflow of one scope is lit by many cases: what none of them used stands out. */
export function lightOfMany(workflow: Workflow, { entered, taken }: ManyRuns, scope: Scope): Light {
  const shown = scopesOf(workflow).find((each) => each.scope === scope)?.workflow;
  const used = (counts: Readonly<Record<string, number>>, key: string): Glow =>
    Object.hasOwn(counts, key) ? 'way' : 'changed';
  return {
    states: new Map(
      shown?.states.map((state) => [
        state.code,
        state.kind === 'start' ? 'way' : used(entered, placeKey(scope, state.code)),
      ]),
    ),
    actions: new Map(shown?.actions.map((action) => [actionKey(action), used(taken, offerKey(scope, action))])),
  };
}
