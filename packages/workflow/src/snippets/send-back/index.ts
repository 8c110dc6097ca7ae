import { defineSnippet } from '../define-snippet';
import { slots } from '../words';

/** The applicant corrects or completes what was asked, and the case comes back. */
export const sendBack = defineSnippet({
  code: 'send-back',
  text: `BEFORE -SEND_BACK_TO_CITIZEN(VERIFIER) comment required-> WITH_CITIZEN [15d]
WITH_CITIZEN -RESUBMIT(APPLICANT) documents optional-> BEFORE`,
  names: {
    WITH_CITIZEN: { en: 'Back with citizen', hi: 'नागरिक के पास वापस', ar: 'عند المواطن', fr: 'Chez l’usager' },
    SEND_BACK_TO_CITIZEN: {
      en: 'Send back to citizen',
      hi: 'नागरिक को वापस भेजें',
      ar: 'إعادة إلى المواطن',
      fr: 'Renvoyer à l’usager',
    },
    RESUBMIT: { en: 'Resubmit', hi: 'फिर से जमा करें', ar: 'إعادة التقديم', fr: 'Déposer à nouveau' },
  },
  slots: { VERIFIER: slots.VERIFIER, APPLICANT: slots.APPLICANT },
  editable: ['WITH_CITIZEN'],
});
