import type { Deviations, Difference, ReplayedRecording } from '@nirmaan/digit/replay';
import type { JsonValue } from '@nirmaan/lexicon';

type Differing = { exchange: string } & Difference;
type Judged = {
  recording: string;
  exchanges: number;
  differences: Differing[];
  /** Differs as the list says. */
  listed: (Differing & { because: string })[];
  /** Listed, but answered as recorded. */
  noLonger: string[];
};

/** Holds what differs against the list of what may. */
export function judge({ name, replayed }: ReplayedRecording, deviations: Deviations): Judged {
  const listed = new Map(deviations.filter((each) => each.recording === name).map((each) => [each.exchange, each]));
  const differing = replayed.flatMap(({ name: exchange, difference }) =>
    difference ? [{ exchange, ...difference }] : [],
  );
  const agreed = new Set(replayed.filter((each) => !each.difference).map((each) => each.name));
  return {
    recording: name,
    exchanges: replayed.length,
    differences: differing.filter(({ exchange }) => !listed.has(exchange)),
    listed: differing.flatMap((each) => {
      const because = listed.get(each.exchange)?.because;
      return because === undefined ? [] : { ...each, because };
    }),
    noLonger: [...listed.values()].flatMap(({ exchange, sometimes }) =>
      agreed.has(exchange) && !sometimes ? exchange : [],
    ),
  };
}

/** A block per exchange that differs, and a last line that counts. */
export function textOf(judged: readonly Judged[], required: readonly Judged[]): string {
  const blocks = judged.flatMap(({ recording, differences }) =>
    differences.map(
      ({ exchange, pointer, recorded, answered }) =>
        `${recording}: ${exchange}\n  ${pointer}\n  recorded ${shown(recorded)}\n  answered ${shown(answered)}\n`,
    ),
  );
  const listed = judged.flatMap((each) =>
    each.listed.map(({ exchange, because }) => `listed: ${each.recording}: ${exchange}: ${because}\n`),
  );
  const noLonger = judged.flatMap((each) =>
    each.noLonger.map((exchange) => `listed, but answered as recorded: ${each.recording}: ${exchange}\n`),
  );
  const before = required
    .filter((each) => each.differences.length > 0)
    .map((each) => `required before: ${each.recording}: ${each.differences.length} of ${each.exchanges} differ\n`);
  const { exchanges, differ } = countsOf(judged);
  return [...before, ...listed, ...noLonger, ...blocks, `${exchanges} exchanges, ${differ} differ\n`].join('');
}

export function countsOf(judged: readonly Judged[]): { exchanges: number; differ: number } {
  return {
    exchanges: judged.reduce((sum, each) => sum + each.exchanges, 0),
    differ: judged.reduce((sum, each) => sum + each.differences.length, 0),
  };
}

const LONGEST = 2_000;

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
