import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Bindings } from '../replay/bindings';
import type { Difference } from '../replay/compare';
import { knownRecordings, toleranceOf } from '../replay/known-recordings';
import { Recording } from '../replay/recording';
import { type ReplayOptions, type ReplaySteps, replayRecording } from '../replay/replay';
import type { SandboxSettings } from '../sandbox/service';
import { addRecordedUsers, createReplaySandbox, toReplayTarget } from './sandbox-target';

/** An exchange we answer otherwise, and why. One that is answered as recorded after all fails the test. */
export type Deviation = { recording: string; exchange: string; because: string };

export type RecordingsOf = Pick<ReplayOptions, 'unordered' | 'varying'> & {
  /** Names of files in `recorded/`, of any service. */
  recordings: string[];
  deviations: Deviation[];
  settings?: Partial<SandboxSettings>;
  /** Through the gateway; recordings that come before are sent directly all the same. */
  viaGateway?: boolean;
  /** Recorded in another run than what it requires: the same people have other names. */
  anotherRun?: boolean;
  /** What was sent together is sent together; else one by one, in which order each has its own outcome. */
  together?: boolean;
  /** What the recorder did by hand beside the exchanges. */
  steps?: (sandbox: ReturnType<typeof createReplaySandbox>) => ReplaySteps;
};

/** Where each recording lies: with the service that answers it. */
const OWNERS: [RegExp, string][] = [
  [/^(00-seed|mdms)/, 'services/mdms'],
  [/^(seed-users|user)/, 'services/user'],
  [/^gateway/, 'sandbox'],
  [/^enc-service/, 'services/encryption'],
  [/^accesscontrol/, 'services/access-control'],
];

function read(name: string): unknown {
  const owner = OWNERS.find(([pattern]) => pattern.test(name))?.[1] ?? `services/${name.split('-')[0]}`;
  return JSON.parse(readFileSync(new URL(`../${owner}/recorded/${name}.json`, import.meta.url), 'utf8'));
}

function requirementsOf(name: string): string[] {
  const direct = knownRecordings[name]?.requires ?? [];
  return [...new Set(direct.flatMap((each) => [...requirementsOf(each), each]))];
}

/** A test per recording: the sandbox answers every exchange as DIGIT 2.9 did, but for the listed deviations. */
export function describeRecordings(options: RecordingsOf): void {
  describe.each(options.recordings)('recording %s', (name) => {
    it('is answered as DIGIT 2.9 answered it', async () => {
      const sandbox = createReplaySandbox(options.settings);
      const bindings = new Bindings();
      // `recordings.json` says what varies in each; a list here adds to it.
      const toleranceFor = (recording: string) => {
        const { unordered, varying } = toleranceOf(knownRecordings[recording], { isElsewhere: false });
        return {
          unordered: [...unordered, ...(options.unordered ?? [])],
          varying: [...varying, ...(options.varying ?? [])],
        };
      };
      const direct = toReplayTarget(sandbox, { direct: true });
      for (const required of requirementsOf(name)) {
        if (required === 'seed-users') addRecordedUsers(sandbox, read(required));
        else await replayRecording(Recording.parse(read(required)), direct, bindings, toleranceFor(required));
        await direct.settle();
      }
      const target = {
        ...toReplayTarget(sandbox, { direct: !options.viaGateway }),
        ...(options.together && { isConcurrent: true }),
      };
      const steps = options.steps?.(sandbox) ?? {};
      const replayed = await replayRecording(
        Recording.parse(read(name)),
        target,
        (options.anotherRun ?? knownRecordings[name]?.anotherRun) ? new Bindings() : bindings,
        { ...toleranceFor(name), steps },
      );
      const expected = new Set(
        options.deviations.filter((each) => each.recording === name).map((each) => each.exchange),
      );
      const differences = replayed.flatMap(({ name: exchange, difference }) =>
        difference && !expected.has(exchange) ? [inWords(exchange, difference)] : [],
      );
      const noLonger = [...expected].filter((each) => !replayed.some((one) => one.name === each && one.difference));
      expect({ differences, noLonger }).toEqual({ differences: [], noLonger: [] });
    });
  });
}

/** One line: where, what was recorded, what was answered. */
function inWords(exchange: string, { pointer, recorded, answered }: Difference): string {
  const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 500));
  return `${exchange} ${pointer}: recorded ${shown(recorded)}, answered ${shown(answered)}`;
}
