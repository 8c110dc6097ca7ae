/** What lies in the middle: one slow round does not move it. */
export const median = (values) => percentile(values, 50);

/** The value that `percent` of all are at most. */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}

export const round = (value, digits = 0) => Number(value.toFixed(digits));
