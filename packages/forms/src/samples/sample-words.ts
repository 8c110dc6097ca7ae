/** Words sample answers are made of. Nobody real: common names, streets and places that many towns have. */
import type { Language } from '@nirmaan/lexicon';

/** In letters of the language where there are any of it; else as they are written in English. */
export function namesIn(language: Language): readonly string[] {
  return Object.hasOwn(localNames, language) ? (localNames[language] ?? names) : names;
}

const localNames: Record<Language, readonly string[]> = {
  hi: ['आशा वर्मा', 'गुरप्रीत कौर', 'इमरान शेख़', 'लक्ष्मी नायर', 'मोहन लाल शर्मा', 'नादिया रहमान', 'राकेश पटेल', 'सुनीता देवी'],
  ar: ['أحمد منصور', 'فاطمة الزهراء', 'خالد يوسف', 'ليلى حسن', 'محمد صالح', 'نادية رحمن', 'سمير عبد الله', 'زينب علي'],
};

export const names = [
  'Asha Verma',
  'Gurpreet Kaur',
  'Imran Sheikh',
  'Lakshmi Nair',
  'Mohan Lal Sharma',
  'Nadia Rahman',
  'Rakesh Patel',
  'Sunita Devi',
  'Thomas Mathew',
  'Zainab Ali',
];

export const phrases = ['Sunrise Traders', 'Green Park Stores', 'New Light House', 'River View', 'City Works', 'Lotus'];

export const sentences = [
  'The place is on the ground floor. The entrance is from the main road.',
  'Nothing has changed since the last application.',
  'We are open on all days but Sunday. Two people work here.',
];

export const streets = ['Station Road', 'Gandhi Marg', 'Mill Lane', 'Market Street', 'Temple Road'];

export const localities = ['Model Town', 'Old City', 'Civil Lines', 'Green Park', 'Lake View'];

/** The text, cut or repeated until its length is allowed. */
export function fitted(
  text: string,
  { minLength = 0, maxLength }: { minLength?: number | undefined; maxLength?: number | undefined },
): string {
  const long = text.length >= minLength ? text : `${text} `.repeat(Math.ceil(minLength / (text.length + 1))).trim();
  const enough = long.padEnd(minLength, 'x');
  return maxLength === undefined || enough.length <= maxLength ? enough : enough.slice(0, maxLength).trimEnd();
}
