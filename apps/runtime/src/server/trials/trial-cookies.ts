import type { TrialId } from '@nirmaan/trials';

const NAME = /(?:^|;\s*)(__Host-nirmaan-try-([a-z]{8})-[a-z]+)=/g;
/** Trials somebody can be in with one browser; a header of cookies must stay small. */
const MOST = 6;

/** Two trials in two tabs and the installation beside them: none signs the others out. */
export function cookieOfTrial(id: TrialId, name: string): string {
  const [, host = '', what = ''] = /^(__Host-)?nirmaan-(.*)$/.exec(name) ?? [];
  return `${host}nirmaan-try-${id.slice(0, 8)}-${what}`;
}

/** Cookies of the trials that were entered first, where somebody was in more than a browser should carry. */
export function crowdedOut(header: string | undefined, entered: TrialId): string[] {
  // Browsers send the oldest first (RFC 6265, 5.4).
  const sent = [...(header ?? '').matchAll(NAME)].map(([, name = '', trial = '']) => ({ name, trial }));
  const others = [...new Set(sent.map(({ trial }) => trial))].filter((trial) => trial !== entered.slice(0, 8));
  const gone = new Set(others.slice(0, Math.max(0, others.length - (MOST - 1))));
  return sent.flatMap(({ name, trial }) => (gone.has(trial) ? [name] : []));
}
