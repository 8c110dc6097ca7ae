import { defineSnippet } from '../define-snippet';
import { slots } from '../words';

/** The applicant does not want it any more. */
export const withdraw = defineSnippet({
  code: 'withdraw',
  text: 'BEFORE -WITHDRAW(APPLICANT)-> (WITHDRAWN!)',
  names: {
    WITHDRAW: { en: 'Withdraw', hi: 'वापस लें', ar: 'سحب', fr: 'Retirer' },
    WITHDRAWN: { en: 'Withdrawn', hi: 'वापस लिया गया', ar: 'مسحوب', fr: 'Retiré' },
  },
  slots: { APPLICANT: slots.APPLICANT },
});
