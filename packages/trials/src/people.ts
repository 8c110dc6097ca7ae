import type { Language, RoleCode, Text } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import type { TrialPerson } from './trial';

/** Common names of nobody, in the scripts of the languages Nirmaan speaks. */
const names: { en: string; hi: string; ar: string }[] = [
  { en: 'Gurpreet Kaur', hi: 'गुरप्रीत कौर', ar: 'غوربريت كور' },
  { en: 'Imran Sheikh', hi: 'इमरान शेख़', ar: 'عمران شيخ' },
  { en: 'Lakshmi Nair', hi: 'लक्ष्मी नायर', ar: 'لاكشمي ناير' },
  { en: 'Manpreet Sharma', hi: 'मनप्रीत शर्मा', ar: 'مانبريت شارما' },
  { en: 'Thomas Mathew', hi: 'थॉमस मैथ्यू', ar: 'توماس ماثيو' },
  { en: 'Sunita Devi', hi: 'सुनीता देवी', ar: 'سونيتا ديفي' },
  { en: 'Rakesh Patel', hi: 'राकेश पटेल', ar: 'راكيش باتيل' },
  { en: 'Zainab Ali', hi: 'ज़ैनब अली', ar: 'زينب علي' },
  { en: 'Mohan Lal', hi: 'मोहन लाल', ar: 'موهان لال' },
  { en: 'Nadia Rahman', hi: 'नादिया रहमान', ar: 'نادية رحمن' },
  { en: 'Arjun Reddy', hi: 'अर्जुन रेड्डी', ar: 'أرجون ريدي' },
  { en: 'Fatima Khan', hi: 'फ़ातिमा ख़ान', ar: 'فاطمة خان' },
  { en: 'Harpal Gill', hi: 'हरपाल गिल', ar: 'هاربال جيل' },
  { en: 'Meera Joshi', hi: 'मीरा जोशी', ar: 'ميرا جوشي' },
];

/** The city every trial takes place in. */
export const trialCity: { code: string; name: Text } = {
  code: 'sundarpur',
  name: { en: 'Sundarpur', hi: 'सुंदरपुर', ar: 'سوندربور' },
};

const CITIZENS = 2;
/** Nobody can play more; roles behind are held by the last. */
const MOST_PEOPLE = 40;

/**
 * Everybody who can be played: two citizens, for each role of officers and at the counter one person, for the first of them
 * two, so that what one officer does can be seen by another.
 */
export function peopleOf(draft: Pick<ServiceDraft, 'roles'>): TrialPerson[] {
  const citizenRoles = draft.roles.filter(({ audience }) => audience === 'citizen').map(({ code }) => code);
  const worked = draft.roles.flatMap(({ code, audience }) =>
    audience === 'officer' || audience === 'counter' ? [{ code, audience }] : [],
  );
  const [first] = worked;
  const held = first ? [first, ...worked.slice(1, MOST_PEOPLE - CITIZENS - 1), first] : [];
  const person = (at: number, of: Pick<TrialPerson, 'audience' | 'roles'>): TrialPerson => {
    const mobileNumber = String(9_870_000_001 + at);
    const userName = of.audience === 'citizen' ? mobileNumber : `person${at + 1}`;
    return { userName, name: nameAt(at), mobileNumber, ...of };
  };
  return [
    ...Array.from({ length: CITIZENS }, (_, at) =>
      person(at, { audience: 'citizen', roles: citizenRoles.length > 0 ? citizenRoles : ['CITIZEN'] }),
    ),
    ...held.map(({ code, audience }, at) => person(CITIZENS + at, { audience, roles: [code] as RoleCode[] })),
  ];
}

function nameAt(at: number): Text {
  const found = names[at % names.length] ?? names[0];
  const round = Math.floor(at / names.length);
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([language, name]) => [language, round ? `${name} ${round + 1}` : name]),
  );
}

/** How somebody is called in a language; in English letters where it has none of its own. */
export const nameIn = ({ name }: Pick<TrialPerson, 'name'>, language: Language): string =>
  name[language] ?? name.en ?? '';
