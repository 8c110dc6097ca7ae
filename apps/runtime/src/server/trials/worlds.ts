import type { Instant } from '@nirmaan/lexicon';
import type { Trial, TrialId } from '@nirmaan/trials';

/** Beyond this many, what was composed for the one not asked for longest is let go. */
const MOST = 24;

type Held<World> = { digitUrl: string; ahead: number; world: World };

/**
 * What serves a trial, composed once and kept. The row is read at each request: a trial that was removed answers nobody
 * any more, and a clock that was moved is told everywhere at once. `compose` gets the clock, not its state of now.
 */
export function createWorlds<World>(ports: {
  find(id: TrialId): Promise<Trial | undefined>;
  compose(trial: Trial, now: () => Instant): World;
  /** Real time. */
  now(): Instant;
}): (id: TrialId) => Promise<{ trial: Trial; world: World } | undefined> {
  const { find, compose, now } = ports;
  const held = new Map<TrialId, Held<World>>();

  return async (id) => {
    const trial = await find(id);
    if (!trial || trial.expiresAt <= now()) {
      held.delete(id);
      return undefined;
    }
    const known = held.get(id);
    const isSame = known?.digitUrl === trial.digitUrl;
    const current = isSame ? known : composed(trial);
    // A row that was read earlier may come later: clocks go forward only.
    current.ahead = Math.max(current.ahead, trial.ahead);
    held.delete(id);
    held.set(id, current);
    const [oldest] = held.keys();
    if (held.size > MOST && oldest !== undefined) held.delete(oldest);
    return { trial, world: current.world };
  };

  function composed(trial: Trial): Held<World> {
    const clock = { ahead: trial.ahead };
    const world = compose(trial, () => now() + clock.ahead);
    return Object.assign(clock, { digitUrl: trial.digitUrl, world });
  }
}
