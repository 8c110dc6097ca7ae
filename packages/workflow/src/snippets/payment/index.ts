import { defineSnippet } from '../define-snippet';
import { slots } from '../words';

/** The case waits until the fee is paid; only the system tells DIGIT, so that nobody can claim it was. */
export const payment = defineSnippet({
  code: 'payment',
  text: 'PENDING_PAYMENT [7d] -PAY(CASHIER) via system-> AFTER',
  names: {
    PENDING_PAYMENT: { en: 'Pending payment', hi: 'भुगतान लंबित', ar: 'بانتظار الدفع', fr: 'En attente de paiement' },
    PAY: { en: 'Pay', hi: 'भुगतान करें', ar: 'دفع', fr: 'Payer' },
  },
  slots: { CASHIER: slots.CASHIER },
});
