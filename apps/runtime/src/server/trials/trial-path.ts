import type { TrialId } from '@nirmaan/trials';

/** Set by our proxy for pages of the workbench, which stand under one address for all: whose they are. */
export const TRIAL_HEADER = 'x-nirmaan-trial';

const PREFIX = '/try/';

/** The trial whose address this is, of a page or of what a page asks for; undefined: it is the installation's own. */
export function trialIn(path: string): TrialId | undefined {
  return path.startsWith(PREFIX) ? /^\/try\/([a-z]{20})(?=[/?]|$)/.exec(path)?.[1] : undefined;
}

/** What every address of a trial begins with. */
export const baseOfTrial = (id: TrialId): string => `${PREFIX}${id}`;

/** An address below a trial, as somebody may ask to be led there: it cannot lead out. */
export function isBelow(path: string): boolean {
  return path === '' || (/^[/?][\w\-./?=&%]*$/.test(path) && !/\/[/\\]|\/\.{1,2}(\/|\?|$)|%2e/i.test(path));
}
