import type { LanguagePacks } from '../messages';
import ar from './ar';
import en from './en';
import fr from './fr';
import hi from './hi';

/** The languages Nirmaan ships with. */
export const languagePacks: LanguagePacks = { en, hi, ar, fr };
