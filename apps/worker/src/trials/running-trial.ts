import { createDigit } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import type { Issue } from '@nirmaan/lexicon';
import { localize } from '@nirmaan/lexicon';
import type { Database } from '@nirmaan/prisma';
import { createTrialJournal, type TrialStore } from '@nirmaan/prisma/stores/trials';
import { startSandbox, trialSeed } from '@nirmaan/sandbox';
import { checkService, type ServiceDefinition } from '@nirmaan/service';
import {
  type MoveClock,
  nameIn,
  type OpenTrial,
  peopleOf,
  realmOfTrial,
  scenarioOfCase,
  type Trial,
  type TrialCallBody,
  type TrialFault,
  type TrialId,
  type TrialState,
  trialCity,
} from '@nirmaan/trials';
import type { Scenario } from '@nirmaan/workflow';
import { listFaults, setFaults } from './faults';
import { publishDraft } from './publish-draft';
import { createReceivedCalls } from './received-calls';
import { runTrialWork } from './run-trial-work';
import { listTrialCases } from './trial-cases';

export type TrialPorts = {
  database: Database & Required<Pick<Database, 'worker'>>;
  store: TrialStore;
  key: Uint8Array;
  /** Real time. */
  now(): number;
  newId(): string;
  log(line: string): void;
};

/** A trial with its DIGIT and its worker, in this process. */
export type RunningTrial = {
  trial: Trial;
  state(): Promise<TrialState>;
  moveClock(move: MoveClock): Promise<void>;
  setFaults(faults: readonly TrialFault[]): void;
  bodyOf(call: number): TrialCallBody | undefined;
  /** Undefined: there is no such case. */
  scenarioOf(caseId: string, name: string): Promise<Scenario | undefined>;
  /** There is work: look for it now. */
  wake(): void;
  /** Its processes end; rows stay. */
  stop(): Promise<void>;
};

/** Where time has come to after a deadline, in milliseconds: what is due then is late. */
const AFTER_DEADLINE = 1_000;
const CALLS_SHOWN = 200;
const MESSAGES_SHOWN = 50;
/** Nobody tries for longer: ten years. */
const FARTHEST = 10 * 366 * 86_400_000;

type Opening = Pick<OpenTrial, 'draft' | 'masters' | 'language' | 'kind' | 'owner'>;

/**
 * Starts a DIGIT of its own for a draft, with its city and people, and publishes the draft into it. Of one that was opened
 * before (`again`) the journal says what happened; nothing is published anew.
 */
export async function startTrial(
  ports: TrialPorts,
  opening: Opening,
  { id, expiresAt, again }: { id: TrialId; expiresAt: number; again?: Trial },
): Promise<{ running: RunningTrial } | { issues: Issue[] }> {
  const { database, store, now } = ports;
  // What can be heard stays with the builder: it is large, and read out by nobody in a trial.
  const { recordings: _recordings, ...draft } = opening.draft;
  const { definition, issues } = checkService(draft, { masters: opening.masters });
  if (!definition) return { issues: issues.filter(({ severity }) => severity === 'error') };
  const realm = realmOfTrial(id);
  const city = `${realm}.${trialCity.code}`;
  const people = again?.people ?? peopleOf(definition);
  const calls = createReceivedCalls(() => sandbox.now());
  const { language } = opening;
  const seeded = people.map(({ userName, mobileNumber, audience, roles, ...person }) => ({
    ...{ userName, mobileNumber },
    name: nameIn(person, language),
    type: audience === 'citizen' ? ('CITIZEN' as const) : ('EMPLOYEE' as const),
    roles: roles.map((code) => ({
      code,
      name: localize(definition.roles.find((role) => role.code === code)?.name, language) || code,
    })),
  }));
  const hosted = await startSandbox({
    port: 0,
    direct: true,
    // Never anybody's DIGIT: everything in it is made up, and goes with the trial.
    allowProduction: true,
    settings: { persisterDelay: 5 },
    ...(opening.kind === 'shared' && { journal: createTrialJournal(database, id) }),
    seed: (hash) => trialSeed({ realm, city, cityName: trialCity.name, people: seeded }, hash),
    onCall: calls.add,
    log: () => {},
  });
  const { sandbox } = hosted;
  const digit = connectDigit({ mode: 'direct', baseUrl: hosted.url });
  // Somebody waits for the publication: it needs no line to its DIGIT, and what it writes is stored at once.
  const inside = createDigit({
    ...{ mode: 'direct', baseUrl: hosted.url, now: Date.now },
    async fetch(...call) {
      const answer = await hosted.fetch(...call);
      sandbox.persister.finish();
      return answer;
    },
  });
  const trial: Trial = again
    ? { ...again, digitUrl: hosted.url }
    : {
        ...{ id, kind: opening.kind, service: definition.code, name: definition.name, city, people },
        ...{ owner: opening.owner, digitUrl: hosted.url, ahead: 0, createdAt: now(), expiresAt },
      };
  try {
    if (again) await store.setDigitUrl(id, hosted.url);
    else {
      const found = await publishDraft(
        { digit: inside, now: sandbox.now, newId: ports.newId },
        { definition, masters: opening.masters, realm, city },
      );
      if (found.length > 0) {
        await hosted.close();
        return { issues: found };
      }
      await store.insert(trial);
    }
  } catch (error) {
    await hosted.close();
    throw error;
  }
  const work = runTrialWork({
    ...{ database, digit, realm, key: ports.key },
    now: sandbox.now,
    onDelivery: (use, application) => calls.notSent(systemOf(definition, use), JSON.stringify({ use, application })),
    log: ports.log,
  });

  const nextOf = (cases: TrialState['cases']): TrialState['next'] => {
    const [first] = cases
      .flatMap(({ id: of, due, state }) =>
        due !== undefined && state && due > sandbox.now() ? [{ at: due, case: of, state }] : [],
      )
      .sort((a, b) => a.at - b.at);
    return first;
  };
  const casesNow = () => listTrialCases(database, id, definition);
  const running: RunningTrial = {
    trial,
    async state() {
      const cases = await casesNow();
      const next = nextOf(cases);
      const messages = sandbox.state.otp.messages.slice(-MESSAGES_SHOWN).reverse();
      return {
        trial: running.trial,
        now: sandbox.now(),
        cases,
        calls: calls.latest(CALLS_SHOWN),
        messages: messages.map(({ at, to, text }) => ({ at, to, text })),
        faults: listFaults(sandbox.faults),
        ...(next && { next }),
      };
    },
    async moveClock(move) {
      const by = 'by' in move ? move.by : 'to' in move ? move.to - sandbox.now() : await untilNext();
      if (by <= 0 || running.trial.ahead + by > FARTHEST) return;
      await sandbox.advance(by);
      sandbox.persister.settle(sandbox.now());
      // Before anything is waited for: it may be moved again meanwhile.
      running.trial = { ...running.trial, ahead: running.trial.ahead + by };
      await store.setAhead(id, running.trial.ahead);
      work.wake();
    },
    setFaults: (faults) => setFaults(sandbox.faults, faults),
    bodyOf: calls.bodyOf,
    async scenarioOf(caseId, name) {
      const found = (await casesNow()).find((each) => each.id === caseId);
      const { workflow, timeZone } = definition;
      return found && scenarioOfCase(workflow, found, { name, now: sandbox.now(), timeZone });
    },
    wake: work.wake,
    async stop() {
      await work.stop();
      await hosted.close();
    },
  };
  return { running };

  async function untilNext(): Promise<number> {
    const next = nextOf(await casesNow());
    return next ? next.at - sandbox.now() + AFTER_DEADLINE : 0;
  }
}

/** The kind of system a connector of the service tells. */
function systemOf({ connectors }: ServiceDefinition, use: string): string {
  return connectors.find(({ code }) => code === use)?.connector ?? use;
}
