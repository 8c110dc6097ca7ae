/** A view of every kind, for tests and for looking at the pages. */
import { evaluateForm, type FormContext } from '@nirmaan/forms';
import { type JsonObject, type Language, localize, type Text } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { judgeBefore } from '../before/judge-before';
import { beforeFormOf } from '../before/questions';
import type { ApplicationState, BeforeView, CitizenView, FormView, Site } from '../view';
import { beforeContext, beforeForm, beforeUses } from './before';
import { sampleAnswers, sampleForm, tradeTypes } from './form';

const now = Date.parse('2026-11-23T09:30:00Z');
const serviceName: Text = { en: 'Trade licence', hi: 'व्यापार लाइसेंस', ar: 'رخصة تجارية' };
const city = {
  city: 'citya',
  name: { en: 'Amritsar Municipal Corporation', hi: 'अमृतसर नगर निगम', ar: 'بلدية أمريتسار' },
};

export function sampleSite(language: Language, over: Partial<Site> = {}): Site {
  return {
    messages: createMessages(languagePacks, language),
    language,
    languages: Object.keys(languagePacks),
    defaultLanguage: 'en',
    prefix: '',
    here: '/citya/trade-licence',
    timeZone: 'Asia/Kolkata',
    tenant: city,
    service: { code: 'trade-licence', name: serviceName },
    assets: { script: 'citizen.js', style: 'citizen.css' },
    ...over,
  };
}

export function sampleFormView(
  language: Language,
  page: string,
  data: JsonObject,
  over: Partial<Pick<FormView, 'showIssues' | 'serverIssues' | 'correction'>> = {},
): FormView {
  const context: FormContext = {
    now,
    timeZone: 'Asia/Kolkata',
    language,
    masters: { 'TradeLicence.TradeType': tradeTypes },
    rules: { evaluate: evaluateRule },
  };
  const found = sampleForm.pages.find((each) => each.code === page);
  if (!found) throw new Error(page);
  return {
    kind: 'form',
    site: sampleSite(language, { here: `/citya/trade-licence/apply/${page}` }),
    form: sampleForm,
    page: found,
    evaluation: evaluateForm(sampleForm, data, context),
    data,
    context,
    showIssues: false,
    hidden: { page, revision: 3, key: 'k-1' },
    action: `/${language}/citya/trade-licence/apply/${page}`,
    back: `/${language}/citya/trade-licence`,
    ...over,
  };
}

const application: ApplicationState = {
  reference: 'R-7K3M-99QX',
  number: 'PB-TL-2026-11-19-004217',
  serviceName,
  stateName: { en: 'An officer is deciding', hi: 'अधिकारी निर्णय ले रहा है', ar: 'موظف يتخذ القرار' },
  steps: [
    { at: Date.parse('2026-11-19T06:00:00Z'), name: { en: 'You applied', hi: 'आपने आवेदन किया', ar: 'قدّمت الطلب' } },
    {
      at: Date.parse('2026-11-20T06:00:00Z'),
      name: { en: 'Papers looked at', hi: 'कागज़ देखे गए', ar: 'فُحصت الأوراق' },
    },
    { at: now, name: { en: 'Shop visited', hi: 'दुकान देखी गई', ar: 'تمت زيارة المتجر' } },
  ],
  messages: [
    {
      at: Date.parse('2026-11-19T06:00:00Z'),
      text: {
        en: 'We have your application. An officer looks at your papers within five days.',
        hi: 'हमें आपका आवेदन मिल गया है। अधिकारी पाँच दिन में आपके कागज़ देखेंगे।',
        ar: 'وصلنا طلبك. سينظر موظف في أوراقك خلال خمسة أيام.',
      },
    },
  ],
  needsYou: false,
  over: false,
  due: Date.parse('2026-11-24T09:30:00Z'),
  proven: true,
};

const sentBack: ApplicationState = {
  ...application,
  stateName: { en: 'Sent back to you', hi: 'आपको वापस भेजा गया', ar: 'أُعيد إليك' },
  needsYou: true,
  proven: false,
};

/** *Check before you apply* for some answers; tables may be unreadable. */
export function sampleBeforeView(
  language: Language,
  answers: JsonObject,
  over: Partial<BeforeView> & { without?: string[] } = {},
): BeforeView {
  const { without, ...rest } = over;
  const before = beforeFormOf({ forms: [beforeForm], tables: beforeUses });
  if (!before) throw new Error('the sample has tables');
  const judged = judgeBefore(before, answers, beforeContext(language, now, without));
  return {
    kind: 'before',
    site: sampleSite(language, { here: '/citya/trade-licence/before' }),
    questions: { form: before.form, evaluation: judged.evaluation, data: answers },
    parts: judged.parts,
    isAnswered: judged.isAnswered,
    labels: Object.fromEntries(
      beforeForm.pages.flatMap((page) => page.fields.map((field) => [field.code, field.label] as const)),
    ),
    currency: 'INR',
    action: `/${language}/citya/trade-licence/before`,
    back: `/${language}/citya/trade-licence`,
    hasDraft: false,
    ...rest,
  };
}

/** Every kind of view, some in more than one state, by name. */
export function sampleViews(language: Language): Record<string, CitizenView> {
  const site = sampleSite(language);
  const plain = sampleSite(language, { tenant: undefined, service: undefined, here: '' });
  const tried = sampleSite(language, { here: '', trial: { href: '#', messagesHref: '#' } });
  const hidden = { page: 'prove', revision: 3, key: 'k-1' };
  const wrongData: JsonObject = { ...sampleAnswers, premises: { line1: 'Shop 14' }, area: 'twenty four', proof: [] };
  const right = sampleFormView(language, 'place', sampleAnswers);
  const words = site.messages;
  const { parts, labels, currency, action } = sampleBeforeView(language, {});
  return {
    cities: {
      kind: 'cities',
      site: plain,
      cities: [
        { ...city, services: 3 },
        { city: 'cityb', name: { en: 'Basantpur' }, services: 1 },
      ],
    },
    services: {
      kind: 'services',
      site: sampleSite(language, { service: undefined, here: '/citya' }),
      services: [
        {
          code: 'trade-licence',
          name: serviceName,
          description: { en: 'Open a shop, a workshop or a service business.' },
        },
      ],
    },
    'services-none': {
      kind: 'services',
      site: sampleSite(language, { service: undefined, here: '/citya' }),
      services: [],
    },
    start: {
      kind: 'start',
      site,
      description: {
        en: 'You need a trade licence before you open a shop, a workshop or a service business. It is valid for one to three years.',
        hi: 'दुकान, कार्यशाला या सेवा व्यवसाय खोलने से पहले व्यापार लाइसेंस चाहिए। यह एक से तीन साल तक मान्य है।',
        ar: 'تحتاج إلى رخصة تجارية قبل فتح متجر أو ورشة أو عمل خدمي. تسري من سنة إلى ثلاث سنوات.',
      },
      info: {
        whoCanApply: {
          en: 'the owner of the business, or a person the owner has allowed\n18 years or older\nwith premises inside the city limits',
          hi: 'व्यवसाय का मालिक या उसका अधिकृत व्यक्ति\n18 साल या उससे बड़ा\nपरिसर शहर की सीमा में',
          ar: 'مالك العمل أو من يفوضه\n18 سنة فأكثر\nالمقر داخل حدود المدينة',
        },
        whatYouNeed: [
          { en: 'Proof of who you are', hi: 'पहचान का प्रमाण', ar: 'إثبات هويتك' },
          { en: 'Proof of the premises', hi: 'परिसर का प्रमाण', ar: 'إثبات المقر' },
          { en: 'A photo of the owner', hi: 'मालिक की फ़ोटो', ar: 'صورة للمالك' },
        ],
        cost: { en: 'From ₹ 500', hi: '₹ 500 से', ar: 'من 500 روبية' },
        duration: { en: '9 days', hi: '9 दिन', ar: '9 أيام' },
      },
      pages: 5,
      minutes: 15,
      startHref: '#',
      before: { href: action, parts, labels, currency },
    },
    'before-nothing': sampleBeforeView(language, {}),
    'before-partly': sampleBeforeView(language, { category: 'shop' }),
    'before-wrong': sampleBeforeView(language, { category: 'shop', area: 'big' }),
    'before-eligible': sampleBeforeView(language, { category: 'shop', area: 40, rented: true }, { hasDraft: true }),
    'before-not-eligible': sampleBeforeView(language, { category: 'mill', area: 2000 }),
    'before-part-unreadable': sampleBeforeView(language, { category: 'shop' }, { without: ['fee'] }),
    'before-unreadable': sampleBeforeView(language, {}, { questions: undefined, parts: [], isAnswered: false }),
    'form-empty': sampleFormView(language, 'trade', {}),
    form: right,
    'form-errors': sampleFormView(language, 'place', wrongData, { showIssues: true }),
    'form-group': sampleFormView(language, 'people', sampleAnswers),
    'form-correcting': sampleFormView(language, 'place', sampleAnswers, {
      correction: { id: 'a1', reference: 'PB-TL-2026-11-19-004217', comment: 'The rent deed cannot be read.' },
    }),
    check: {
      kind: 'check',
      site,
      form: sampleForm,
      evaluation: right.evaluation,
      hidden,
      action: '#',
      back: '#',
      pageHref: (page) => `/${language}/citya/trade-licence/apply/${page}`,
      issues: [],
    },
    'check-issues': {
      kind: 'check',
      site,
      form: sampleForm,
      evaluation: sampleFormView(language, 'place', wrongData).evaluation,
      hidden,
      action: '#',
      back: '#',
      pageHref: (page) => `/${language}/citya/trade-licence/apply/${page}`,
      issues: sampleFormView(language, 'place', wrongData).evaluation.issues,
    },
    'check-correction': {
      kind: 'check',
      site,
      form: sampleForm,
      evaluation: right.evaluation,
      hidden,
      action: '#',
      back: '#',
      pageHref: (page) => `/${language}/my/a1/correct/${page}`,
      issues: [],
      correction: {
        id: 'a1',
        reference: 'R-7K3M-99QX',
        actions: [{ code: 'FORWARD', name: { en: 'Send again', hi: 'फिर भेजें', ar: 'أرسل مجددًا' }, comment: 'optional' }],
      },
    },
    'prove-number': {
      kind: 'prove',
      site,
      step: 'number',
      values: { mobileNumber: '98123' },
      issues: [
        { code: 'citizen.name-missing', severity: 'error', path: '/name', params: {} },
        { code: 'citizen.mobile-wrong', severity: 'error', path: '/mobileNumber', params: {} },
      ],
      hidden,
      action: '#',
      back: '#',
      identify: 'mobile',
    },
    'prove-code': {
      kind: 'prove',
      site,
      step: 'code',
      values: { name: 'Asha Sharma', mobileNumber: '9812345678' },
      issues: [],
      hidden,
      action: '#',
      back: '#',
      identify: 'mobile',
    },
    'prove-unproven': {
      kind: 'prove',
      site,
      step: 'unproven',
      values: { name: 'Asha Sharma', mobileNumber: '9812345678' },
      issues: [],
      hidden,
      action: '#',
      back: '#',
      identify: 'mobile',
    },
    submitted: { kind: 'submitted', site, reference: 'R-7K3M-99QX', at: now, proven: false },
    track: {
      kind: 'track',
      site: plain,
      cities: [city, { city: 'cityb', name: { en: 'Basantpur' } }],
      values: {},
      issues: [],
      action: '#',
    },
    'track-not-found': {
      kind: 'track',
      site: plain,
      cities: [city],
      values: { reference: 'R-0', mobileNumber: '9812345678' },
      issues: [],
      problem: 'not-found',
      action: '#',
    },
    tracking: { kind: 'tracking', site, application, signInHref: '#' },
    'tracking-unproven': {
      kind: 'tracking',
      site,
      application: sentBack,
      signInHref: '#',
      proof: {
        step: 'code',
        values: { city: 'citya', reference: 'R-7K3M-99QX', mobileNumber: '9812345678' },
        issues: [],
        action: '#',
      },
    },
    'sign-in': { kind: 'sign-in', site: plain, step: 'number', values: {}, issues: [], action: '#' },
    'sign-in-code': {
      kind: 'sign-in',
      site: plain,
      step: 'code',
      values: { mobileNumber: '9812345678' },
      issues: [{ code: 'citizen.code-wrong', severity: 'error', path: '/code', params: {} }],
      action: '#',
    },
    my: {
      kind: 'my',
      site: plain,
      applications: [
        {
          id: 'a1',
          reference: 'R-7K3M-99QX',
          number: 'PB-TL-2026-11-19-004217',
          serviceName,
          stateName: sentBack.stateName,
          filedAt: now,
          needsYou: true,
        },
      ],
      signOutAction: '#',
    },
    application: {
      kind: 'application',
      site,
      id: 'a1',
      application: sentBack,
      form: sampleForm,
      evaluation: right.evaluation,
      correctHref: '#',
      officerComment: 'The rent deed cannot be read.',
      actions: [
        { code: 'CANCEL', name: { en: 'Take it back', hi: 'वापस लें', ar: 'اسحب الطلب' }, comment: 'required' },
        { code: 'APPEAL', name: { en: 'Appeal' }, comment: 'none', refusal: localize(serviceName, language) },
      ],
      hidden,
      action: '#',
      outcome: { kind: 'refused', reason: words.text('citizen.application.commentMissing') },
    },
    saved: {
      kind: 'saved',
      site,
      code: 'K7MQ2XW9RT4P',
      issues: [],
      linkAction: '#',
      continueHref: '#',
      leaveAction: '#',
    },
    'come-back': {
      kind: 'come-back',
      site,
      step: 'code',
      mobileNumber: '9812345678',
      issues: [],
      action: '#',
      resumeHref: '#',
    },
    resume: { kind: 'resume', site, action: '#', value: 'K7MQ', unknown: true },
    conflict: {
      kind: 'conflict',
      site,
      action: '#',
      posted: [{ name: 'tradeName', value: 'Sharma' }],
      latestHref: '#',
    },
    trial: {
      kind: 'trial',
      site: tried,
      until: Date.parse('2026-11-24T09:30:00Z'),
      citizens: [{ userName: '9812345678', name: { en: 'Meera Joshi', hi: 'मीरा जोशी' }, mobileNumber: '9812345678' }],
      officers: [
        { userName: 'verifier', name: { en: 'Anil Kumar' }, roles: [{ en: 'Document verifier' }] },
        { userName: 'approver', name: { en: 'Farah Khan' }, roles: [{ en: 'Approver' }, { en: 'Inspector' }] },
      ],
      action: '#',
      next: { citizen: '/en/citya/trade-licence', officer: '/work' },
      fillAction: '#',
    },
    'trial-own': {
      kind: 'trial',
      site: tried,
      citizens: [],
      officers: [],
      action: '#',
      next: { citizen: '/en/citya/trade-licence', officer: '/work' },
      fillAction: '#',
    },
    'trial-messages': {
      kind: 'trial-messages',
      site: tried,
      messages: [{ at: now, to: '9812345678', text: 'Dear citizen, your OTP is 482913.' }],
      back: '#',
    },
    'trial-messages-unread': { kind: 'trial-messages', site: tried, back: '#' },
    'trial-over': { kind: 'trial-over', site: plain },
    'error-not-found': { kind: 'error', site: plain, reason: 'not-found' },
    'error-failed': { kind: 'error', site, reason: 'failed', againHref: '#' },
    'error-expired': { kind: 'error', site, reason: 'expired' },
    'error-digit-down': { kind: 'error', site, reason: 'digit-down', againHref: '#' },
    'error-too-large': { kind: 'error', site, reason: 'too-large', params: { megabytes: 5, total: 30 } },
    'error-origin': { kind: 'error', site, reason: 'origin' },
    'error-too-many': { kind: 'error', site, reason: 'too-many' },
  };
}
