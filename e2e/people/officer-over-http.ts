import type { Page } from '@playwright/test';

/** What the workbench's server answered: a result, or why not. */
export type Reply<Data> = { status: number; data?: Data; code?: string };
export type Outcome = { kind: 'done' | 'processing' | 'refused'; state?: string; reason?: { code: string } };
export type CaseNow = {
  id: string;
  number: string;
  revision: number;
  processing: boolean;
  state: { code: string };
  actions: { action: { code: string }; refusal?: { code: string } }[];
};

/** Calls the server as the page of this officer would, around all that the page itself forbids. */
export function ask<Data>(
  page: Page,
  procedure: string,
  input: object,
  how: 'query' | 'mutation',
): Promise<Reply<Data>> {
  return page.evaluate(
    async ([name, text, kind]) => {
      const answer =
        kind === 'query'
          ? await fetch(`/api/trpc/${name}?input=${encodeURIComponent(text)}`)
          : await fetch(`/api/trpc/${name}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: text,
            });
      const body = await answer.json();
      return { status: answer.status, data: body.result?.data?.json, code: body.error?.json?.data?.code };
    },
    [procedure, JSON.stringify({ json: input }), how] as const,
  );
}

export const caseNow = (page: Page, id: string) => ask<CaseNow>(page, 'openCase', { id }, 'query');

export function act(
  page: Page,
  input: { id: string; action: string; revision: number; key?: string; comment?: string },
): Promise<Reply<Outcome>> {
  return ask<Outcome>(page, 'takeAction', { key: crypto.randomUUID(), ...input }, 'mutation');
}
