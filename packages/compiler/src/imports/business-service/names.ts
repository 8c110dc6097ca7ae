import type { Text } from '@nirmaan/lexicon';

/** Words of DIGIT's states, actions and roles that are written together, with what people call them. */
const KNOWN: Record<string, Text> = {
  INITIATE: { en: 'Start', hi: 'आरंभ करें', ar: 'ابدأ' },
  INITIATED: { en: 'Draft', hi: 'मसौदा', ar: 'مسودة' },
  APPLY: { en: 'Apply', hi: 'आवेदन करें', ar: 'قدّم' },
  APPLIED: { en: 'Applied', hi: 'आवेदन किया', ar: 'قُدّم' },
  FORWARD: { en: 'Forward', hi: 'आगे भेजें', ar: 'أحِل' },
  RESUBMIT: { en: 'Resubmit', hi: 'फिर जमा करें', ar: 'أعد التقديم' },
  REJECT: { en: 'Reject', hi: 'अस्वीकार करें', ar: 'ارفض' },
  REJECTED: { en: 'Rejected', hi: 'अस्वीकृत', ar: 'مرفوض' },
  APPROVE: { en: 'Approve', hi: 'स्वीकृत करें', ar: 'اقبل' },
  APPROVED: { en: 'Approved', hi: 'स्वीकृत', ar: 'مقبول' },
  SENDBACK: { en: 'Send back', hi: 'वापस भेजें', ar: 'أعِد' },
  SENDBACKTOCITIZEN: { en: 'Send back to citizen', hi: 'नागरिक को वापस भेजें', ar: 'أعِد إلى المواطن' },
  CITIZENACTIONREQUIRED: { en: 'Back with citizen', hi: 'नागरिक के पास वापस', ar: 'عند المواطن' },
  FIELDINSPECTION: { en: 'Field inspection', hi: 'स्थल निरीक्षण', ar: 'معاينة ميدانية' },
  PENDINGAPPROVAL: { en: 'Pending approval', hi: 'स्वीकृति लंबित', ar: 'بانتظار الموافقة' },
  PENDINGPAYMENT: { en: 'Pending payment', hi: 'भुगतान लंबित', ar: 'بانتظار الدفع' },
  ADHOC: { en: 'Ad-hoc charge', hi: 'तदर्थ शुल्क', ar: 'رسم إضافي' },
  PAY: { en: 'Pay', hi: 'भुगतान करें', ar: 'ادفع' },
  EXPIRE: { en: 'Expire', hi: 'समाप्त करें', ar: 'أنهِ الصلاحية' },
  EXPIRED: { en: 'Expired', hi: 'समाप्त', ar: 'منتهي' },
  CANCEL: { en: 'Cancel', hi: 'रद्द करें', ar: 'ألغِ' },
  CANCELLED: { en: 'Cancelled', hi: 'रद्द', ar: 'ملغى' },
  CITIZEN: { en: 'Citizen', hi: 'नागरिक', ar: 'مواطن' },
  TL_CEMP: { en: 'Counter', hi: 'काउंटर', ar: 'الشباك' },
  TL_DOC_VERIFIER: { en: 'Verifier', hi: 'सत्यापक', ar: 'المدقّق' },
  TL_FIELD_INSPECTOR: { en: 'Inspector', hi: 'निरीक्षक', ar: 'المعاين' },
  TL_APPROVER: { en: 'Approver', hi: 'अनुमोदक', ar: 'المعتمِد' },
  SYSTEM: { en: 'System', hi: 'प्रणाली', ar: 'النظام' },
  SYSTEM_PAYMENT: { en: 'Payment system', hi: 'भुगतान प्रणाली', ar: 'نظام الدفع' },
};

/** What people read for a code of DIGIT: a known name, else the code's words. */
export function nameOfCode(code: string): Text {
  const known = Object.hasOwn(KNOWN, code) ? KNOWN[code] : undefined;
  if (known) return known;
  const words = code
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
  return { en: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** Services DIGIT ships, by the code of their workflow: our code and their name. */
export const KNOWN_SERVICES: Record<string, { code: string; name: Text }> = {
  NewTL: { code: 'trade-licence', name: { en: 'Trade licence', hi: 'व्यापार लाइसेंस', ar: 'رخصة تجارية' } },
  EDITRENEWAL: {
    code: 'trade-licence-renewal',
    name: { en: 'Trade licence renewal', hi: 'व्यापार लाइसेंस नवीनीकरण', ar: 'تجديد رخصة تجارية' },
  },
  PGR: { code: 'grievance', name: { en: 'Public grievance', hi: 'जन शिकायत', ar: 'شكوى عامة' } },
};
