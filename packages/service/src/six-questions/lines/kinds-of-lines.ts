import type { FieldOf } from '@nirmaan/forms';
import { phrases } from './words';

export type IdentityKind = FieldOf<'identity-number'>['kinds'][number];

/** Documents that prove who somebody is, by what people call them in English, Hindi, Arabic and French. */
export const identityWords: readonly (readonly [IdentityKind, ReturnType<typeof phrases>])[] = [
  ['aadhaar', phrases('aadhaar|aadhar|adhaar|uid number|आधार कार्ड|आधार संख्या|आधार नंबर|आधार|آدهار')],
  ['pan', phrases('pan|pan number|pan card|पैन|पैन नंबर')],
  ['passport', phrases('passport*|पासपोर्ट|جواز سفر|جواز|passeport*')],
  [
    'voter-id',
    phrases('voter id|voter card|voter identity|epic number|मतदाता पहचान|वोटर आईडी|carte d electeur|بطاقة الناخب'),
  ],
  [
    'driving-licence',
    phrases('driving licence|driving license|ड्राइविंग लाइसेंस|चालक लाइसेंस|رخصة قيادة|رخصة سياقة|permis de conduire'),
  ],
  ['abha', phrases('abha|abha number|आभा')],
  ['gstin', phrases('gstin|gst number|gst registration number|जीएसटी|जीएसटी नंबर')],
];

/**
 * What a line can be about, by the words that tell it; the first that fits counts. What none fits is a line of text, which
 * is never wrong.
 */
export const kindWords = [
  [
    'identity',
    phrases(
      'identity number|id number|national id|identification number|identity card number',
      'पहचान संख्या|पहचान पत्र संख्या|पहचान नंबर',
      'رقم الهوية|الرقم الوطني|الرقم القومي|رقم البطاقة',
      "numéro d'identité|numéro de carte d'identité",
    ),
  ],
  [
    'declaration',
    phrases(
      '^i declare|^i agree|^i confirm|^i accept|declaration|undertaking|consent',
      'घोषणा|सहमति|^मैं घोषणा',
      'إقرار|أقر|أوافق|تعهد|موافقة',
      'déclaration|^je déclare|^j accepte|consentement',
    ),
  ],
  ['signature', phrases('signature|signed by|sign here', 'हस्ताक्षर', 'توقيع*', 'signature')],
  [
    'photo',
    phrases('photo*|picture|pictures|selfie', 'फोटो|तस्वीर|तस्वीरें|छायाचित्र', 'صورة شمسية|صور|صورة|صورتك', 'photo*'),
  ],
  [
    'file',
    phrases(
      '^copy of|^a copy|^proof of|^scan of|document*|attachment*|^upload',
      'की प्रति|का प्रमाण|प्रमाण पत्र की|दस्तावेज*|की फोटोकॉपी',
      'نسخة|نسخه من|إثبات|وثيقة|مستند*|وثائق',
      'copie|justificatif*|pièce jointe|document*',
    ),
  ],
  [
    'email',
    phrases(
      'email*|e mail',
      'ईमेल|ई मेल',
      'بريد إلكتروني|البريد الإلكتروني|بريدك الإلكتروني|إيميل',
      'courriel|adresse électronique|mail',
    ),
  ],
  [
    'mobile',
    phrases(
      'mobile*|phone*|telephone*|contact number|whatsapp*|cell number',
      'मोबाइल*|फोन*|दूरभाष|संपर्क नंबर',
      'جوال*|هاتف*|موبايل*|محمول|رقم الاتصال',
      'téléphone*|portable|mobile',
    ),
  ],
  [
    'long',
    phrases(
      'what happened|what is wrong|what is the problem|describe*|description|details*|explain*|reason*|why|remarks|complaint|message|your story',
      'क्या हुआ|क्या समस्या|क्या गलत|क्या शिकायत|विवरण|वर्णन|कारण|क्यों|टिप्पणी|शिकायत|समझाइए|बताइए क्या',
      'ماذا حدث|ما المشكلة|ما هي المشكلة|صف|وصف*|تفاصيل|شرح|سبب*|لماذا|ملاحظات|شكوى|شكواك',
      'que s est il passé|quel est le problème|décri*|description|détails|expliqu*|raison*|motif*|pourquoi|remarques|réclamation|plainte',
    ),
  ],
  [
    'yes-no',
    phrases(
      '^is|^are|^do|^does|^did|^has|^have|^had|^was|^were|^will|^can|^whether|yes no$|yes or no$',
      '^क्या|हां या नहीं$|हां नहीं$',
      '^هل|نعم أم لا$|نعم أو لا$|نعم لا$',
      '^est ce que|^est il|^êtes vous|^avez vous|^y a t il|oui ou non$|oui non$',
    ),
  ],
  [
    'birth',
    phrases(
      'date of birth|birth date|birthday|dob|born on|when were you born',
      'जन्म तिथि|जन्मतिथि|जन्म की तारीख|जन्म की तिथि|जन्मदिन|जन्म दिनांक',
      'تاريخ الميلاد|تاريخ الولادة|تاريخ ميلاد*|يوم الميلاد',
      'date de naissance|né le|née le',
    ),
  ],
  [
    'month',
    phrases(
      'month and year|which month|month of',
      'महीना और वर्ष|किस महीने|माह और वर्ष',
      'الشهر والسنة|في أي شهر',
      'mois et année|quel mois',
    ),
  ],
  [
    'time',
    phrases(
      'time of day|what time|at which time|time of the',
      'किस समय|कितने बजे',
      'في أي ساعة|أي ساعة|وقت',
      'quelle heure|heure de',
    ),
  ],
  [
    'date',
    phrases(
      'date|dates|^when|since when|from when|until when|first day|last day|which day',
      'तारीख|तिथि|दिनांक|कब|कब से|किस दिन',
      'تاريخ*|متى|منذ متى|أي يوم',
      'date|^quand|depuis quand|quel jour',
    ),
  ],
  [
    'numbered',
    phrases(
      'registration number|account number|house number|serial number|plot number|survey number|door number|licence number|license number|vehicle number|receipt number|application number|connection number|consumer number|meter number|order number',
      'पंजीकरण संख्या|खाता संख्या|मकान संख्या|लाइसेंस संख्या|वाहन संख्या',
      'رقم التسجيل|رقم الحساب|رقم الرخصة|رقم المركبة|رقم السيارة',
      "numéro d'enregistrement|numéro de compte|numéro de licence",
    ),
  ],
  [
    'count',
    phrases(
      'how many|number of|no of|count of|age|how old',
      'कितने|कितनी|कितना|की संख्या|उम्र|आयु',
      'كم|كم عدد|عدد|عمر*|السن',
      'combien|nombre de|nombre d|âge',
    ),
  ],
  ['line', phrases('number$|no$|code$|id$', 'नंबर$|संख्या$|क्रमांक$', '^رقم|^رمز', '^numéro|^code|^n°')],
  [
    'amount',
    phrases(
      'amount|income|turnover|salary|price|cost|rent|fee|value of|how much do you earn|how much money',
      'राशि|आय|आमदनी|वेतन|कीमत|मूल्य|लागत|किराया|टर्नओवर',
      'مبلغ*|دخل*|راتب*|سعر|تكلفة|إيجار|قيمة',
      'montant|revenu*|salaire|prix|coût|loyer|chiffre d affaires',
    ),
  ],
  [
    'measure',
    phrases(
      'area of|area in|floor area|built up area|plot area|size of|height*|length*|width*|depth*|weight*|distance*|how far|how long is|how big|how large|how much|capacity|volume|square metres|square meters|square feet|sq m|sq ft',
      'क्षेत्रफल|ऊंचाई|लंबाई|चौड़ाई|वजन|दूरी|आकार',
      'مساحة*|ارتفاع|طول|عرض|وزن|مسافة|حجم',
      'superficie|surface|hauteur|longueur|largeur|poids|distance|taille',
    ),
  ],
  [
    'map',
    phrases(
      'on the map|map location|gps|exact location|geo location',
      'नक्शे पर|मानचित्र पर|जीपीएस',
      'على الخريطة|موقع على الخريطة',
      'sur la carte|gps',
    ),
  ],
  [
    'ward',
    phrases(
      'ward|which ward|district|which district|village|which village|locality|zone|which zone|tehsil|taluka|mohalla|neighbourhood|neighborhood|which area|which city',
      'वार्ड|जिला|जिले|गांव|ग्राम|मोहल्ला|इलाका|तहसील|क्षेत्र',
      'حي|أي حي|حيك|منطقة|دائرة|محافظة|قرية|بلدية',
      'quartier|arrondissement|district|commune|village|localité',
    ),
  ],
  [
    'address',
    phrases(
      'address*|^where|in which street|which street',
      'पता|पते|^कहां|किस जगह|किस सड़क',
      'عنوان*|^أين',
      'adresse*|^où|quelle rue',
    ),
  ],
  [
    'thing',
    phrases(
      'name of the shop|name of the trade|shop name|trade name|business name|company name|firm|company|school|college|hospital|bank|street|road|building|project|event|course|scheme|product|property|organisation|organization|breed|pet|dog',
      'दुकान का नाम|व्यापार का नाम|कंपनी|संस्था|विद्यालय|स्कूल|अस्पताल|बैंक|सड़क|भवन|परियोजना|योजना|कार्यक्रम',
      'اسم المحل|اسم الشركة|شركة|مدرسة|مستشفى|بنك|شارع|مبنى|مشروع',
      'nom de l entreprise|nom du commerce|nom de la boutique|société|école|hôpital|banque|rue|bâtiment|projet',
    ),
  ],
  [
    'person',
    phrases(
      '^name$|your name|full name|first name|last name|surname|name of the owner|name of the applicant|name of the child|name of the father|name of the mother|name of the person|father s name|mother s name|owner s name|applicant s name|child s name|husband s name|wife s name|guardian s name|student s name|^name of applicant|^name of owner|^name of child|^name of father|^name of mother|name of the student|name of the deceased|name of the bride|name of the groom|name of the guardian|name of spouse|contact person',
      '^नाम$|आपका नाम|पूरा नाम|का पूरा नाम|आवेदक का नाम|पिता का नाम|माता का नाम|मां का नाम|पति का नाम|पत्नी का नाम|बच्चे का नाम|स्वामी का नाम|मालिक का नाम|छात्र का नाम|अभिभावक का नाम|मृतक का नाम',
      '^الاسم$|اسمك|الاسم الكامل|اسم مقدم الطلب|اسم الأب|اسم الأم|اسم الطفل|اسم المولود|اسم المالك|اسم الزوج|اسم الزوجة|اسم الطالب|اسم المتوفى',
      '^nom$|votre nom|nom complet|nom et prénom|prénom|nom du demandeur|nom du père|nom de la mère|nom de l enfant|nom du propriétaire|nom de l élève',
    ),
  ],
] as const satisfies readonly (readonly [string, ReturnType<typeof phrases>])[];

export type LineKind = (typeof kindWords)[number][0];

/** A line that may stay empty. */
export const optionalWords = phrases(
  'optional|if any|if there is one|if you have one|if applicable',
  'वैकल्पिक|यदि हो|अगर हो|यदि कोई हो',
  'اختياري|إن وجد|إن وجدت|إذا وجد',
  'facultatif|facultative|le cas échéant|s il y en a',
);

/** Of a list several may be chosen. */
export const severalWords = phrases(
  'which of|all that apply|one or more|several',
  'कौन कौन|एक या अधिक',
  'كل ما ينطبق|واحد أو أكثر',
  'lesquel*|un ou plusieurs|plusieurs',
);
