import type { Applications } from '@nirmaan/applications';
import type { TrialBand } from '@nirmaan/citizen';
import type { Language } from '@nirmaan/lexicon';
import type { Trial } from '@nirmaan/trials';
import type { Desk } from '../citizen/desk';
import { newestCode } from './sent-messages';

/**
 * The desk for one request in a trial: its pages say that they are no real service, and show the one-time code that
 * would have gone to a phone, since there is no phone.
 */
export function deskOfTrial(desk: Desk, trial: Trial, language: Language): Desk {
  const band: TrialBand = {
    href: `${desk.prefix}/${language}`,
    messagesHref: `${desk.prefix}/${language}/_messages`,
  };
  return { ...desk, band, applications: { ...desk.applications, ...showingCodes(desk.applications, show) } };

  async function show(mobileNumber: string): Promise<void> {
    const code = await newestCode(trial.digitUrl, mobileNumber);
    if (code) band.code = code;
  }
}

/** After these the page asks for a code: it was sent now, or a wrong one was typed. */
function showingCodes(
  applications: Applications,
  show: (mobileNumber: string) => Promise<void>,
): Pick<Applications, 'sendCode' | 'sendResumeCode' | 'submit' | 'prove' | 'signInCitizen' | 'resumeByLink'> {
  const shownIfWrong = async <Outcome>(outcome: Outcome, mobileNumber: string | undefined): Promise<Outcome> => {
    const isWrong = typeof outcome === 'object' && outcome !== null && 'wrongCode' in outcome;
    if (isWrong && mobileNumber) await show(mobileNumber);
    return outcome;
  };
  const numberOf = async (c: { realm: string; link: string }) =>
    (await applications.findResumeLink({ realm: c.realm, link: c.link }))?.mobileNumber;
  return {
    async sendCode(c) {
      const outcome = await applications.sendCode(c);
      if (outcome.sent) await show(c.mobileNumber);
      return outcome;
    },
    async sendResumeCode(c) {
      const outcome = await applications.sendResumeCode(c);
      const mobileNumber = outcome.sent ? await numberOf(c) : undefined;
      if (mobileNumber) await show(mobileNumber);
      return outcome;
    },
    submit: async (c) => shownIfWrong(await applications.submit(c), c.mobileNumber),
    prove: async (c) => shownIfWrong(await applications.prove(c), c.mobileNumber),
    signInCitizen: async (c) => shownIfWrong(await applications.signInCitizen(c), c.mobileNumber),
    resumeByLink: async (c) => shownIfWrong(await applications.resumeByLink(c), await numberOf(c)),
  };
}
