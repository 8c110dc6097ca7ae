import { checkService, newService, type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import {
  advanceTime,
  nextDeadline,
  offersOf,
  type Simulation,
  scopesOf,
  seededRandom,
  startSimulation,
  stepSimulation,
  type Workflow,
} from '@nirmaan/workflow';
import { toBusinessServices } from '../targets/digit-2.9/business-service';
import { EVERYBODY, PEOPLE, startPlaying } from './play-in-digit';

const CODE = 'permit.v1';
/** Together with the workflows below: thousands of runs. */
export const RUNS = 8;
const LONGEST = 12;

function definitionOf(workflow: Workflow): ServiceDefinition {
  const draft = newService({ code: 'permit', name: { en: 'Permit' }, languages: ['en'] });
  const [form] = draft.forms;
  const fields = [{ code: 'large', type: 'yes-no', label: { en: 'Large' } }];
  const { definition, issues } = checkService(
    ServiceDraft.parse({
      ...draft,
      ...{ workflow, forms: [{ ...form, pages: [{ ...form?.pages[0], fields }] }] },
      roles: EVERYBODY.map((code) => ({
        ...{ code, name: { en: code } },
        audience: code === 'CITIZEN' ? 'citizen' : PEOPLE.includes(code) ? 'officer' : 'system',
      })),
    }),
  );
  if (!definition) throw new Error(JSON.stringify(issues.filter((issue) => issue.severity === 'error')));
  return definition;
}

/** Plays cases by chance in a simulation and in DIGIT, and says where they first differ. */
export async function playBoth(workflow: Workflow, seed: number): Promise<{ differs?: string; steps: number }> {
  const services = toBusinessServices(definitionOf(workflow), { realm: 'pg', code: CODE });
  const digit = await startPlaying(workflow, services);
  const random = seededRandom(seed);
  let steps = 0;
  for (let run = 0; run < RUNS; run++) {
    const inDigit = digit.newCase();
    let simulation = startSimulation(workflow, { now: 0, answers: { large: random() < 0.5 } });
    for (let isLast = false; simulation && !isLast; ) {
      const before: Simulation = simulation;
      simulation = next(before, random);
      const taken = simulation.steps.slice(before.steps.length);
      for (const step of taken) await inDigit.send(step);
      steps += taken.length;
      isLast = simulation === before || simulation.steps.length >= LONGEST;
      // What moved, on the way, and everything at the end; as some see it, which over all runs is everybody.
      const looked = isLast ? Object.keys(simulation.tokens) : [...new Set(taken.map((step) => step.scope))];
      if (simulation.steps.length === 0) continue;
      for (const role of EVERYBODY.filter(() => random() < 0.4)) {
        const differs = await inDigit.compare(simulation, role, looked);
        if (differs) return { differs: `${wayOf(simulation)}: ${differs}`, steps };
      }
    }
  }
  return { steps };
}

/** The case after an action that is possible, or after its next deadline; the same one where there is neither. */
function next(simulation: Simulation, random: () => number): Simulation {
  const possible = offersOf(simulation, PEOPLE).filter((offer) => !offer.refusal);
  const deadline = nextDeadline(simulation);
  if (deadline !== undefined && (possible.length === 0 || random() < 0.15))
    return advanceTime(simulation, deadline - simulation.now);
  const chosen = possible[Math.floor(random() * possible.length)];
  if (!chosen) return simulation;
  const { scope, action } = chosen;
  const roles = action.roles.filter(() => random() < 0.7);
  const scoped = scopesOf(simulation.workflow).find((each) => each.scope === scope);
  const block = scoped?.workflow.blocks.find((each) => each.state === action.to);
  const picks = block?.branches.map((branch) => branch.code).filter((_, at) => at === 0 || random() < 0.5) ?? [];
  return stepSimulation(simulation, {
    ...{ action: action.code, roles: roles.length > 0 ? roles : action.roles, scope, picks },
  }).simulation;
}

function wayOf(simulation: Simulation): string {
  return simulation.steps
    .map(({ scope, action, by }) => `${scope && `${scope}:`}${action}${by === 'person' ? '' : `(${by})`}`)
    .join(' ');
}
