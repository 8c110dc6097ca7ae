import { defineSnippet } from '../define-snippet';
import { slots, words } from '../words';

/** Two departments are asked at the same time; the case goes on when both agree. */
export const parallelOpinions = defineSnippet({
  code: 'parallel-opinions',
  text: `{OPINIONS} [10d] -OPINIONS_AGREED(WF_ORCHESTRATOR) ok-> AFTER
{OPINIONS} -OPINION_REFUSED(WF_ORCHESTRATOR) fail-> (REJECTED!)
{OPINIONS opinions all:
  fire: ASKED -ASK(WF_ORCHESTRATOR)-> OPINION -AGREE(FIRE_OFFICER)-> (AGREED); OPINION -OBJECT(FIRE_OFFICER) comment required-> (OBJECTED!)
  health: ASKED -ASK(WF_ORCHESTRATOR)-> OPINION -AGREE(HEALTH_OFFICER)-> (AGREED); OPINION -OBJECT(HEALTH_OFFICER) comment required-> (OBJECTED!)
}`,
  names: {
    ...words,
    OPINIONS: { en: 'Opinions', hi: 'अभिमत', ar: 'الآراء', fr: 'Avis' },
    OPINIONS_AGREED: { en: 'All agree', hi: 'सब सहमत', ar: 'اتفق الجميع', fr: 'Tous d’accord' },
    OPINION_REFUSED: { en: 'Somebody objects', hi: 'किसी को आपत्ति है', ar: 'اعترض أحدهم', fr: 'Quelqu’un s’oppose' },
    fire: { en: 'Fire', hi: 'अग्निशमन', ar: 'الإطفاء', fr: 'Incendie' },
    health: { en: 'Health', hi: 'स्वास्थ्य', ar: 'الصحة', fr: 'Santé' },
    ASKED: { en: 'Asked', hi: 'पूछा गया', ar: 'مطلوب', fr: 'Demandé' },
    ASK: { en: 'Ask', hi: 'पूछें', ar: 'طلب', fr: 'Demander' },
    OPINION: { en: 'Opinion due', hi: 'अभिमत अपेक्षित', ar: 'الرأي مستحق', fr: 'Avis attendu' },
    AGREE: { en: 'Agree', hi: 'सहमत', ar: 'موافق', fr: 'Être d’accord' },
    OBJECT: { en: 'Object', hi: 'आपत्ति करें', ar: 'اعتراض', fr: 'S’opposer' },
    AGREED: { en: 'Agreed', hi: 'सहमति दी', ar: 'تمت الموافقة', fr: 'D’accord' },
    OBJECTED: { en: 'Objected', hi: 'आपत्ति की', ar: 'تم الاعتراض', fr: 'Opposé' },
  },
  slots: { FIRE_OFFICER: slots.FIRE_OFFICER, HEALTH_OFFICER: slots.HEALTH_OFFICER },
});
