/**
 * Expressions of other languages become FEEL, or stay text with the reason. They are read and never run.
 *
 * A language is a folder that fills `Translator` (`contract.ts`), and a line in `translate.ts`.
 */
export { defineTranslator, type ForeignExpression, type Translation, type Translator } from './contract';
export { type ForeignLanguage, foreignLanguages, translateExpression } from './translate';
