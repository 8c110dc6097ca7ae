/** Units of a time in compact text, the largest first; milliseconds of one. */
const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** `3d`, `36h`, `1500ms`: in the largest unit in which it is a whole number. */
export function formatDuration(milliseconds: number): string {
  const [unit, size] = units.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${milliseconds / size}${unit}`;
}

/** Undefined where it is no time of ours, is 0, or is longer than numbers are exact. */
export function parseDuration(text: string): number | undefined {
  const read = /^(\d{1,15})(d|h|ms|m|s)$/.exec(text);
  const size = units.find(([unit]) => unit === read?.[2])?.[1];
  const milliseconds = Number(read?.[1]) * (size ?? 0);
  return Number.isSafeInteger(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}
