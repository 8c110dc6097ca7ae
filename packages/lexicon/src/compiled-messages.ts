import formatCompiled from 'icu-minify/format';
import type { JsonValue } from './json';
import type { Language } from './language';

/** A message of a language pack that was parsed already: plain JSON, a text where nothing is filled in. */
export type CompiledMessage = string | JsonValue[];

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

function remembered<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** What a message is filled in with: of structured values their parts, in words. */
export function flatParams(params: Record<string, JsonValue>): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object'
        ? Array.isArray(value)
          ? value.join(', ')
          : JSON.stringify(value)
        : value,
    ]),
  );
}

/** The words of a compiled message: those that `Messages` has for it, without a parser; for pages. */
export function sayCompiled(message: CompiledMessage, params: Record<string, JsonValue>, language: Language): string {
  const said = formatCompiled(
    // What `compileMessage` made.
    message as Parameters<typeof formatCompiled>[0],
    language,
    Object.fromEntries(
      Object.entries(flatParams(params)).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? String(value) : (value ?? ''),
      ]),
    ),
    {
      formatters: {
        getNumberFormat: (of, options) =>
          remembered(numbers, of + JSON.stringify(options), () => new Intl.NumberFormat(of, options)),
        getPluralRules: (of, options) =>
          remembered(plurals, of + JSON.stringify(options), () => new Intl.PluralRules(of, options)),
        getDateTimeFormat: (of, options) => new Intl.DateTimeFormat(of, options),
      },
    },
  );
  return typeof said === 'string' ? said : String(said);
}
