import { defineSnippet } from '../define-snippet';
import { slots, words } from '../words';

/** One recommends, a senior decides. */
export const twoLevelApproval = defineSnippet({
  code: 'two-level-approval',
  text: `FIRST_APPROVAL -RECOMMEND(APPROVER)-> FINAL_APPROVAL -APPROVE(SENIOR)-> AFTER
FIRST_APPROVAL -REJECT(APPROVER) comment required-> (REJECTED!)
FINAL_APPROVAL -SEND_BACK(SENIOR) comment required-> FIRST_APPROVAL
FINAL_APPROVAL -REJECT(SENIOR) comment required-> (REJECTED!)`,
  names: {
    ...words,
    FIRST_APPROVAL: { en: 'First approval', hi: 'पहली स्वीकृति', ar: 'الموافقة الأولى', fr: 'Première approbation' },
    FINAL_APPROVAL: { en: 'Final approval', hi: 'अंतिम स्वीकृति', ar: 'الموافقة النهائية', fr: 'Approbation finale' },
    RECOMMEND: { en: 'Recommend', hi: 'अनुशंसा करें', ar: 'توصية', fr: 'Recommander' },
  },
  slots: { APPROVER: slots.APPROVER, SENIOR: slots.SENIOR },
});
