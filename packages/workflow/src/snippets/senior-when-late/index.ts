import { defineSnippet } from '../define-snippet';
import { slots } from '../words';

/** What waits too long goes to a senior by itself. */
export const seniorWhenLate = defineSnippet({
  code: 'senior-when-late',
  text: `BEFORE [7d ESCALATE]
BEFORE -ESCALATE(AUTO_ESCALATE)-> SENIOR_REVIEW [3d] -DECIDE(SENIOR)-> AFTER`,
  names: {
    SENIOR_REVIEW: { en: 'Senior review', hi: 'वरिष्ठ समीक्षा', ar: 'مراجعة عليا', fr: 'Examen par un responsable' },
    ESCALATE: {
      en: 'Too late: to the senior',
      hi: 'विलंब: वरिष्ठ को',
      ar: 'تأخّر: إلى المسؤول',
      fr: 'En retard : au responsable',
    },
    DECIDE: { en: 'Decide', hi: 'निर्णय लें', ar: 'بتّ', fr: 'Décider' },
  },
  slots: { SENIOR: slots.SENIOR },
});
