import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@nirmaan/lexicon';
import { createDatabase } from '@nirmaan/prisma';
import { OpenedTrial, type OpenTrial, realmOfTrial, type Trial, TrialState } from '@nirmaan/trials';
import { createTestDatabase } from '../../../../../tools/test-database';
import { startHost } from '../main';
import { applicationsOf, openingOf } from './sample-trial';

const KEY = new Uint8Array(32).fill(7);

/** A host on a database of its own, asked over HTTP as the builder asks it. */
export async function createHosted(name: string) {
  const test = await createTestDatabase(name);
  const database = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 4 });
  const environment = {
    TRIALS_PORT: '0',
    APP_DATABASE_URL: test.appUrl,
    WORKER_DATABASE_URL: test.workerUrl,
    NIRMAAN_KEY: Buffer.from(KEY).toString('base64url'),
  };
  let host = await startHost(environment);

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    key = host.key,
  ): Promise<{ status: number; json: unknown }> {
    const answer = await fetch(`${host.url}/trials${path}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text ? JSON.parse(text) : undefined };
  }

  async function opened(more: Partial<OpenTrial> = {}): Promise<Trial> {
    const { status, json } = await ask('POST', '', openingOf('trade-licence', more));
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`);
    const answer = OpenedTrial.parse(json);
    if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
    return answer.trial;
  }
  const stateOf = async (id: string) => TrialState.parse((await ask('GET', `/${id}`)).json);

  /** Asked again until it is so: the worker does its part by itself. */
  async function until(id: string, isSo: (state: TrialState) => boolean, seconds = 20): Promise<TrialState> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
      const state = await stateOf(id);
      if (isSo(state)) return state;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`it did not come to be so: ${JSON.stringify((await stateOf(id)).cases)}`);
  }

  /** As the runtime, with the trial's clock as long as `clock.ahead` is moved with it. */
  function runtimeOf(trial: Trial) {
    const clock = { ahead: trial.ahead };
    return { ...applicationsOf(database, trial, KEY, () => Date.now() + clock.ahead), clock };
  }

  /** The one-time code that was sent to somebody, as it is seen beside the phone. */
  async function codeFor(trial: Trial, { applications }: ReturnType<typeof runtimeOf>, mobileNumber: string) {
    await applications.sendCode({ realm: realmOfTrial(trial.id), tenant: trial.city, mobileNumber });
    const [message] = (await stateOf(trial.id)).messages;
    return /\d{6}/.exec(message?.text ?? '')?.[0] ?? '';
  }

  /** The first citizen of a trial files; `proven`: with a one-time code, so that officers may decide. */
  async function filedIn(
    trial: Trial,
    data: JsonObject = { tradeName: 'Kaur Atta Chakki' },
    { runtime = runtimeOf(trial), proven = false }: { runtime?: ReturnType<typeof runtimeOf>; proven?: boolean } = {},
  ) {
    const { applications } = runtime;
    const realm = realmOfTrial(trial.id);
    const { secret, draft } = await applications.openDraft({
      ...{ realm, tenant: trial.city, service: trial.service, language: 'en' },
    });
    await applications.saveAnswers({ realm, secret, revision: draft.revision, data });
    const [citizen] = trial.people;
    if (!citizen) throw new Error('nobody');
    const code = proven ? await codeFor(trial, runtime, citizen.mobileNumber) : undefined;
    const result = await applications.submit({
      ...{ realm, secret, key: randomUUID(), name: 'Gurpreet Kaur', language: 'en' },
      mobileNumber: citizen.mobileNumber,
      ...(code !== undefined && { code }),
    });
    if (!('reference' in result)) throw new Error(JSON.stringify(result));
    return { ...runtime, realm };
  }

  return {
    ...{ database, ask, opened, stateOf, until, runtimeOf, filedIn },
    /** As after a restart of the installation. */
    async restart() {
      await host.stop();
      host = await startHost(environment);
    },
    async stop() {
      await host.stop();
      await database.close();
      await test.drop();
    },
  };
}
