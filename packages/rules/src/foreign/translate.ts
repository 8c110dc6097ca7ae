import type { ForeignExpression, Translation, Translator } from './contract';
import { javascript } from './javascript';

const translators = { javascript } satisfies { [Name in string]: Translator<Name> };

export type ForeignLanguage = keyof typeof translators;
export const foreignLanguages: readonly string[] = Object.keys(translators);

/** An expression in FEEL, or the text as it was and why it has to stay so. Nothing is run. */
export function translateExpression({
  language,
  ...expression
}: ForeignExpression & { language: ForeignLanguage }): Translation {
  return translators[language].translate(expression);
}
