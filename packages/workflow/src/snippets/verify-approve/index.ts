import { defineSnippet } from '../define-snippet';
import { slots, words } from '../words';

/** Two pairs of eyes: one checks, another decides. */
export const verifyApprove = defineSnippet({
  code: 'verify-approve',
  text: `VERIFICATION -FORWARD(VERIFIER)-> APPROVAL -APPROVE(APPROVER)-> AFTER
VERIFICATION -REJECT(VERIFIER) comment required-> (REJECTED!)
APPROVAL -SEND_BACK(APPROVER) comment required-> VERIFICATION
APPROVAL -REJECT(APPROVER) comment required-> (REJECTED!)`,
  names: {
    ...words,
    VERIFICATION: { en: 'Verification', hi: 'सत्यापन', ar: 'التحقق', fr: 'Vérification' },
    APPROVAL: { en: 'Pending approval', hi: 'स्वीकृति लंबित', ar: 'بانتظار الموافقة', fr: 'En attente d’approbation' },
  },
  slots: { VERIFIER: slots.VERIFIER, APPROVER: slots.APPROVER },
});
