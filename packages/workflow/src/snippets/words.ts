import type { Text } from '@nirmaan/lexicon';
import type { RoleSlot } from './define-snippet';

/** Names that several snippets, and the beginning of an empty workflow, use. */
export const words = {
  START: { en: 'Start', hi: 'आरंभ', ar: 'البداية', fr: 'Début' },
  APPLY: { en: 'Apply', hi: 'आवेदन करें', ar: 'تقديم', fr: 'Déposer' },
  APPLIED: { en: 'Applied', hi: 'आवेदन किया', ar: 'مُقدَّم', fr: 'Déposé' },
  FORWARD: { en: 'Forward', hi: 'आगे भेजें', ar: 'إحالة', fr: 'Transmettre' },
  APPROVE: { en: 'Approve', hi: 'स्वीकृत करें', ar: 'موافقة', fr: 'Approuver' },
  REJECT: { en: 'Reject', hi: 'अस्वीकार करें', ar: 'رفض', fr: 'Rejeter' },
  SEND_BACK: { en: 'Send back', hi: 'वापस भेजें', ar: 'إعادة', fr: 'Renvoyer' },
  APPROVED: { en: 'Approved', hi: 'स्वीकृत', ar: 'موافق عليه', fr: 'Approuvé' },
  REJECTED: { en: 'Rejected', hi: 'अस्वीकृत', ar: 'مرفوض', fr: 'Rejeté' },
} satisfies Record<string, Text>;

export const slots = {
  APPLICANT: {
    name: { en: 'Citizen', hi: 'नागरिक', ar: 'مواطن', fr: 'Usager' },
    audience: 'citizen',
    hints: ['citizen', 'applicant'],
  },
  VERIFIER: {
    name: { en: 'Verifier', hi: 'सत्यापक', ar: 'المدقّق', fr: 'Vérificateur' },
    audience: 'officer',
    hints: ['verif', 'scrutin', 'clerk'],
  },
  APPROVER: {
    name: { en: 'Approver', hi: 'अनुमोदक', ar: 'المعتمِد', fr: 'Approbateur' },
    audience: 'officer',
    hints: ['approv', 'sanction'],
  },
  SENIOR: {
    name: { en: 'Senior officer', hi: 'वरिष्ठ अधिकारी', ar: 'مسؤول أعلى', fr: 'Responsable' },
    audience: 'officer',
    hints: ['senior', 'commission', 'director', 'head', 'supervis'],
  },
  INSPECTOR: {
    name: { en: 'Inspector', hi: 'निरीक्षक', ar: 'المعاين', fr: 'Inspecteur' },
    audience: 'officer',
    hints: ['inspect', 'field'],
  },
  CASHIER: {
    name: { en: 'Counter', hi: 'काउंटर', ar: 'الشباك', fr: 'Guichet' },
    audience: 'counter',
    hints: ['counter', 'cash', 'cemp', 'collect'],
  },
  FIRE_OFFICER: {
    name: { en: 'Fire officer', hi: 'अग्निशमन अधिकारी', ar: 'مسؤول الإطفاء', fr: 'Sapeur-pompier' },
    audience: 'officer',
    hints: ['fire'],
  },
  HEALTH_OFFICER: {
    name: { en: 'Health officer', hi: 'स्वास्थ्य अधिकारी', ar: 'مسؤول الصحة', fr: 'Agent de santé' },
    audience: 'officer',
    hints: ['health', 'sanit', 'doctor'],
  },
} satisfies Record<string, RoleSlot>;
