import { isObject } from '../sandbox/exchange';
import { bodyOf } from './answered';
import type { Exchange } from './recording';
import type { ReplayAnswer, ReplayedExchange } from './replay';

/** How exchanges under way at the same time ended: status and codes of errors, recorded and answered. */
export type Outcomes = { recorded: string[]; answered: string[] };

export function outcomesOf(group: readonly Exchange[], answers: readonly ReplayAnswer[]): Outcomes {
  return {
    recorded: group.map(({ response }) => outcomeOf(response.status, response.body)),
    answered: answers.map(({ response }) => outcomeOf(response.status, bodyOf(response))),
  };
}

/**
 * Of exchanges sent together only the set of outcomes means something: nobody ends as none did, and all ways to end are
 * there but those of the losers of a race (400), who may have won this time.
 */
export function outsideOf({ recorded, answered }: Outcomes, group: readonly Exchange[]): ReplayedExchange[] {
  const missing = recorded.find((outcome) => !outcome.startsWith('400') && !answered.includes(outcome));
  return group.map(({ name }, index) => {
    const ours = answered[index] ?? 'nothing';
    const isOutside = !recorded.includes(ours) || (index === 0 && missing !== undefined);
    const difference = { pointer: '/outcomes', recorded: [...new Set(recorded)], answered: [...new Set(answered)] };
    return { name, difference: isOutside ? difference : undefined };
  });
}

function outcomeOf(status: number, body: Exchange['response']['body']): string {
  const errors = isObject(body) && Array.isArray(body.Errors) ? body.Errors : [];
  const codes = errors.flatMap((error) => (isObject(error) && typeof error.code === 'string' ? error.code : []));
  return [status, ...codes.sort()].join(' ');
}
