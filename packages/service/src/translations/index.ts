/** Texts of a service in its languages: which are there, what goes to a translator and comes back, the pseudo-language. */
export { type Coverage, isThere, textCoverage } from './coverage';
export { type PlacedText, placedTexts, placeInWords } from './placed-texts';
export { pseudo, withPseudo } from './pseudo';
export type { TextKind } from './text-kind';
export {
  applyTranslations,
  isTooLong,
  planTranslations,
  type Translation,
  type TranslationPlan,
  type TranslationRemark,
} from './translate-draft';
