import { WHOLE_CASE } from '../model/scope';
import type { Simulation } from '../simulation/model';
import type { Scenario, ScenarioStep } from './scenario';

/** A run as it went, to be kept: what people did and how long they waited. What followed by itself is not part of it. */
export function recordScenario(simulation: Simulation, name: string): Scenario {
  const steps: ScenarioStep[] = [];
  let now = simulation.startedAt;
  const wait = (until: number, assumed: ScenarioStep['assumed']) => {
    if (until <= now) return;
    const last = steps.at(-1);
    if (last?.kind === 'wait' && last.assumed === assumed) last.milliseconds += until - now;
    else steps.push({ kind: 'wait', milliseconds: until - now, ...(assumed && { assumed }) });
    now = until;
  };
  for (const { at, by, action, roles, scope, picks, assumed } of simulation.steps) {
    wait(at, assumed);
    if (by !== 'person') continue;
    steps.push({
      ...{ kind: 'act', action, as: [...roles] },
      ...(scope !== WHOLE_CASE && { scope }),
      ...(picks && { picks: [...picks] }),
      ...(assumed && { assumed }),
    });
  }
  const isAssuming = Object.keys(simulation.assumed).length > 0;
  wait(simulation.now, isAssuming ? simulation.assumed : undefined);
  return {
    name,
    startsAt: simulation.startedAt,
    answers: simulation.answers,
    steps,
    ends: simulation.tokens[WHOLE_CASE]?.state ?? '',
  };
}
