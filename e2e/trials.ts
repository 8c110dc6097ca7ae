/** Trials as the builder opens them: what only somebody beside their host can do. */
import fs from 'node:fs';
import path from 'node:path';
import { loadInstallationKey, trialsKey } from '@nirmaan/access/server';
import { z } from 'zod';

const host = `http://127.0.0.1:${process.env.TRIALS_PORT}/trials`;
const root = path.join(import.meta.dirname, '..');
/** Where `e2e/start.mjs` keeps what the installation knows. */
const keyFile = path.join(root, '.data/journeys/key');

const Person = z.object({
  userName: z.string(),
  name: z.record(z.string(), z.string()),
  roles: z.array(z.string()),
  mobileNumber: z.string(),
});
/** Of a `Trial`, what journeys look at. */
const Trial = z.object({ id: z.string(), people: z.array(Person) });
export type Trial = z.infer<typeof Trial>;

function ask(method: 'POST' | 'DELETE', address: string, body?: object): Promise<Response> {
  const key = trialsKey(loadInstallationKey({ key: undefined, file: keyFile }));
  return fetch(address, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const readJson = (...parts: string[]): unknown => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));

/** A trial of an example, by the name of its folder; fails with what is wrong with it. */
export async function openTrial(
  example: string,
  { kind, language }: { kind: 'own' | 'shared'; language: string },
): Promise<Trial> {
  const folder = path.join(root, 'packages/examples', example);
  const masters = fs.readdirSync(path.join(folder, 'masters')).map((name) => readJson(folder, 'masters', name));
  const answer = await ask('POST', host, {
    kind,
    language,
    owner: { realm: 'pg', user: 'journey' },
    draft: readJson(folder, 'service.json'),
    masters,
  });
  if (!answer.ok) throw new Error(`the host of trials answers ${answer.status}: ${await answer.text()}`);
  const opened: unknown = await answer.json();
  const { data } = z.object({ trial: Trial }).safeParse(opened);
  if (!data) throw new Error(`no trial was opened: ${JSON.stringify(opened)}`);
  return data.trial;
}

/** Removes it with all that is in it; one that is gone is no failure. */
export async function endTrial(id: string): Promise<void> {
  const answer = await ask('DELETE', `${host}/${id}`);
  if (!answer.ok && answer.status !== 404) throw new Error(`the host of trials answers ${answer.status}`);
}

/** Who holds a role in it, as pages in `language` call them. */
export function whoHas({ people }: Trial, role: string, language: string) {
  const found = people.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`nobody has ${role}`);
  return { ...found, called: found.name[language] ?? found.name.en ?? '' };
}
