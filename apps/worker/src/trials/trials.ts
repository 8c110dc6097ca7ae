import { randomInt } from 'node:crypto';
import { listTrials } from '@nirmaan/prisma/stores/trials';
import { OpenTrial, type Trial, type TrialId } from '@nirmaan/trials';
import { type RunningTrial, startTrial, type TrialPorts } from './running-trial';

/** Real time after which an own trial nobody looks at is over: its author's page asks every few seconds. */
const UNATTENDED = 2 * 60_000;
const SHARED_FOR = 24 * 60 * 60_000;
/** In one process. */
const MOST_TRIALS = 20;
/** How often it is looked which are over. */
const SWEEP_EVERY = 15_000;

/** There is no room for another, and none that nobody looks at. */
export class TooManyTrials extends Error {
  override readonly name = 'TooManyTrials';
}

/** All trials of this process. Own ones end with it; shared ones are opened again by the next. */
export async function createTrials(ports: TrialPorts, { most = MOST_TRIALS }: { most?: number } = {}) {
  const { store, now, log } = ports;
  const running = new Map<TrialId, RunningTrial>();
  let opening = 0;
  /** Closed, and to be looked at once more: a page that was asked for before may have written after. */
  const gone = new Set<TrialId>();
  const isOver = ({ expiresAt }: Trial) => expiresAt <= now();

  async function restore(): Promise<void> {
    for (const { id, trial } of await listTrials(ports.database)) {
      const started = trial && (await startAgain(trial));
      if (started) running.set(id, started);
      else await store.remove(id);
    }
  }

  /** Opening keeps the process busy all the time: one after the other, the first is ready long before the last. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  }

  /** Undefined: it is over, or what it was opened with cannot be run by this release. */
  async function startAgain(trial: Trial): Promise<RunningTrial | undefined> {
    if (trial.kind === 'own' || isOver(trial)) return undefined;
    const content = await store.findContent(trial.id);
    const opened = content === undefined ? undefined : OpenTrial.safeParse(JSON.parse(content)).data;
    if (!opened) return undefined;
    try {
      const { id, expiresAt } = trial;
      const started = await startTrial(ports, opened, { id, expiresAt, again: trial });
      return 'running' in started ? started.running : undefined;
    } catch (error) {
      log(`not opened again: ${nameOf(error)}`);
      return undefined;
    }
  }

  async function close(id: TrialId): Promise<void> {
    const found = running.get(id);
    running.delete(id);
    gone.add(id);
    await found?.stop();
    await store.remove(id);
  }

  /** Closes what is over. Looks once more at what was closed before, and again until the database answers. */
  async function sweep(): Promise<void> {
    const before = [...gone];
    try {
      for (const { trial } of [...running.values()]) if (isOver(trial)) await close(trial.id);
      for (const id of before) {
        await store.remove(id);
        gone.delete(id);
      }
    } catch (error) {
      log(`not closed: ${nameOf(error)}`);
    }
  }

  /** The own trial that is nearest to its end makes room, where there is none; it is told before anything is waited for. */
  function whoMakesRoom(): TrialId | undefined {
    if (running.size + opening < most) return undefined;
    const [idlest] = [...running.values()]
      .map(({ trial }) => trial)
      .filter(({ kind, expiresAt }) => kind === 'own' && expiresAt < now() + UNATTENDED / 2)
      .sort((a, b) => a.expiresAt - b.expiresAt);
    if (!idlest) throw new TooManyTrials();
    return idlest.id;
  }

  await restore();
  const timer = setInterval(() => void sweep(), SWEEP_EVERY);
  timer.unref();

  return {
    async open(wanted: OpenTrial): Promise<Awaited<ReturnType<typeof startTrial>>> {
      const idlest = whoMakesRoom();
      opening++;
      try {
        if (idlest !== undefined) await close(idlest);
        const id = newTrialId();
        const expiresAt = now() + (wanted.kind === 'shared' ? SHARED_FOR : UNATTENDED);
        const started = await inTurn(() => startTrial(ports, wanted, { id, expiresAt }));
        if ('issues' in started) return started;
        running.set(id, started.running);
        if (wanted.kind === 'shared')
          await store.putContent(id, JSON.stringify(wanted)).catch(async (error: unknown) => {
            await close(id);
            throw error;
          });
        return started;
      } finally {
        opening--;
      }
    },
    find: (id: TrialId): RunningTrial | undefined => {
      const found = running.get(id);
      return found && !isOver(found.trial) ? found : undefined;
    },
    /** Somebody looks at it: an own one stays. */
    async attend({ trial }: RunningTrial): Promise<void> {
      const found = running.get(trial.id);
      if (!found || trial.kind === 'shared') return;
      const expiresAt = now() + UNATTENDED;
      found.trial = { ...found.trial, expiresAt };
      await store.setExpiry(trial.id, expiresAt);
    },
    list: (): Trial[] => [...running.values()].map(({ trial }) => trial).filter((trial) => !isOver(trial)),
    close,
    /** By itself every few seconds. */
    sweep,
    /** There is work in one of them. */
    wake(): void {
      for (const each of running.values()) each.wake();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await Promise.all([...running.values()].map((each) => each.stop()));
    },
  };
}
export type Trials = Awaited<ReturnType<typeof createTrials>>;

/** What went wrong, without what it was about. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown error');

function newTrialId(): TrialId {
  return Array.from({ length: 20 }, () => String.fromCharCode(97 + randomInt(26))).join('');
}
