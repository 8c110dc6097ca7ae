import { defineSnippet } from '../define-snippet';
import { slots, words } from '../words';

/** Somebody goes there and looks, and says what was found. */
export const inspection = defineSnippet({
  code: 'inspection',
  text: `INSPECTION [5d] -RECORD_VISIT(INSPECTOR) comment required documents optional-> AFTER
INSPECTION -NOT_SUITABLE(INSPECTOR) comment required documents optional-> (REJECTED!)`,
  names: {
    ...words,
    INSPECTION: { en: 'Field inspection', hi: 'स्थल निरीक्षण', ar: 'معاينة ميدانية', fr: 'Visite sur place' },
    RECORD_VISIT: { en: 'Record the visit', hi: 'निरीक्षण दर्ज करें', ar: 'تسجيل المعاينة', fr: 'Consigner la visite' },
    NOT_SUITABLE: { en: 'Not suitable', hi: 'उपयुक्त नहीं', ar: 'غير مناسب', fr: 'Non conforme' },
  },
  slots: { INSPECTOR: slots.INSPECTOR },
});
