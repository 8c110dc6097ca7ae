import type { Language } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { cookies, headers } from 'next/headers';
import { LANGUAGE_COOKIE } from '../features/shell/preferences';
import { cookieOfTrial } from './trials/trial-cookies';
import { TRIAL_HEADER } from './trials/trial-path';

/** Where the workbench keeps its language; each trial has one of its own. */
export const languageCookieOf = (trial: string | null): string =>
  trial ? cookieOfTrial(trial, LANGUAGE_COOKIE) : LANGUAGE_COOKIE;

/** The language the workbench is shown in. A trial where none was chosen has the one outside of it. */
export async function workLanguage(): Promise<Language> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const wished = (jar.get(languageCookieOf(head.get(TRIAL_HEADER))) ?? jar.get(LANGUAGE_COOKIE))?.value;
  return wished && languagePacks[wished] ? wished : 'en';
}
