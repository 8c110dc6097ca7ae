import type { ManyRuns, Scope } from '@nirmaan/workflow';

/** Steps of the longest way that are printed. */
const MOST_STEPS = 25;

/** What many cases came to, for people; states and actions by their codes. */
export function manyRunsText(many: ManyRuns, { seed, longest }: { seed: number; longest: number }): string {
  const { runs, ok, failed, open, stuck, medianTime, medianSteps, longestWay } = many;
  if (runs === 0) return 'no case could be begun: the workflow has no start\n';
  const share = (count: number) => `${count} (${Math.round((100 * count) / runs)} %)`;
  const way = longestWay.slice(0, MOST_STEPS).map((step) => placed(step.scope, step.action));
  const more = longestWay.length - way.length;
  const lines = [
    `${runs} cases by chance (seed ${seed})`,
    `  arrived well        ${share(ok)}`,
    `  arrived badly       ${share(failed)}`,
    `  open after ${String(longest).padEnd(5)}    ${share(open)}`,
    `  nobody could go on  ${share(stuck)}`,
    ...(medianTime === undefined
      ? []
      : [`  half of them took   ${durationText(medianTime)} or less, ${medianSteps} steps`]),
    `  longest way         ${longestWay.length} steps: ${way.join(' ')}${more > 0 ? ` … ${more} more` : ''}`,
    ...listed(
      'never entered',
      many.neverEntered.map(({ scope, state }) => placed(scope, state.code)),
    ),
    ...listed(
      'never taken',
      many.neverTaken.map(({ scope, action }) => placed(scope, `${action.from}/${action.code}`)),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export function manyRunsJson(many: ManyRuns, { seed, longest }: { seed: number; longest: number }) {
  const {
    neverEntered,
    neverTaken,
    longestWay,
    medianTime = null,
    medianSteps = null,
    entered,
    taken,
    ...counts
  } = many;
  return {
    ...{ seed, longest, ...counts, medianTime, medianSteps, entered: { ...entered }, taken: { ...taken } },
    longestWay: longestWay.map(({ at, scope, action, from, to, by, roles }) => ({
      ...{ at, scope, action, from, to, by, roles: [...roles] },
    })),
    neverEntered: neverEntered.map(({ scope, state }) => ({ scope, state: state.code })),
    neverTaken: neverTaken.map(({ scope, action }) => ({ scope, from: action.from, action: action.code })),
  };
}

function placed(scope: Scope, code: string): string {
  return scope === '' ? code : `${scope}:${code}`;
}

function listed(title: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`  ${title.padEnd(19)} ${names.join(', ')}`];
}

const HOUR = 3_600_000;

/** Roughly: `3.5 days`, `4 hours`, `12 minutes`. */
function durationText(milliseconds: number): string {
  const [size, unit] = units.find(([each]) => milliseconds >= 2 * each) ?? [1000, 'seconds'];
  return `${Math.round((10 * milliseconds) / size) / 10} ${unit}`;
}

const units: [number, string][] = [
  [24 * HOUR, 'days'],
  [HOUR, 'hours'],
  [60_000, 'minutes'],
];
