import {
  type MoveClock,
  OpenedTrial,
  type OpenTrial,
  type SetFaults,
  TrialCallBody,
  type TrialId,
  TrialList,
  TrialState,
} from '@nirmaan/trials';
import { Scenario } from '@nirmaan/workflow';
import { z } from 'zod';
import { Failure } from './trpc/procedure';

/** A trial is opened within seconds; a host that takes longer does not answer any more. */
const PATIENCE = 30_000;

/** The host of trials, as the builder asks it. Fails with what a person can be told. */
export function createTrialsHost({ url, key }: { url: string; key: string }) {
  async function ask<Shape extends z.ZodType>(
    shape: Shape,
    method: string,
    path: string,
    body?: object,
  ): Promise<z.output<Shape>> {
    const answer = await fetch(`${url}/trials${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => {
      throw new Failure({ code: 'trials-down', params: {} });
    });
    if (answer.status === 404) throw new Failure({ code: 'trial-over', params: {} }, 'NOT_FOUND');
    if (answer.status === 503) throw new Failure({ code: 'too-many-trials', params: {} });
    if (!answer.ok) throw new Failure({ code: 'trials-down', params: {} });
    return shape.parse(answer.status === 204 ? undefined : await answer.json());
  }
  return {
    open: (opening: OpenTrial) => ask(OpenedTrial, 'POST', '', opening),
    state: (id: TrialId) => ask(TrialState, 'GET', `/${id}`),
    moveClock: (id: TrialId, move: MoveClock) => ask(TrialState, 'POST', `/${id}/clock`, move),
    setFaults: (id: TrialId, faults: z.infer<typeof SetFaults>) => ask(TrialState, 'POST', `/${id}/faults`, faults),
    callBody: (id: TrialId, number: number) => ask(TrialCallBody, 'GET', `/${id}/calls/${number}`),
    scenario: (id: TrialId, caseId: string, name: string) =>
      ask(Scenario, 'GET', `/${id}/cases/${encodeURIComponent(caseId)}/scenario?name=${encodeURIComponent(name)}`),
    close: (id: TrialId) => ask(z.undefined(), 'DELETE', `/${id}`),
    async listShared(of: { realm: string; user: string; service: string }) {
      return (await ask(TrialList, 'GET', `?${new URLSearchParams(of)}`)).trials;
    },
  };
}
export type TrialsHost = ReturnType<typeof createTrialsHost>;
