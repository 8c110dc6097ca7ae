import type { JsonObject } from '@nirmaan/lexicon';
import type { FieldOf } from '../../model/form';
import type { Country } from '../contract';

type MobileNumber = Pick<FieldOf<'mobile-number'>, 'prefix' | 'pattern' | 'countries'>;

/** The countries that rows of the master tell of, the service's own first: each once. */
export function countriesOf({ prefix, pattern, countries }: MobileNumber, rows: readonly JsonObject[]): Country[] {
  const found = new Map<string, Country>([[prefix, { prefix, pattern, label: prefix }]]);
  for (const row of countries ? rows : []) {
    const cell = (column: string | undefined) => {
      const value = column !== undefined && Object.hasOwn(row, column) ? row[column] : undefined;
      return typeof value === 'string' ? value.trim() : '';
    };
    const code = withPlus(cell(countries?.prefix));
    if (!isCountryCode(code)) continue;
    const [name, example] = [cell(countries?.name), cell(countries?.example)];
    found.set(code, {
      prefix: code,
      pattern: cell(countries?.pattern),
      label: name ? `${name} (${code})` : code,
      ...(example && { example }),
    });
  }
  return [...found.values()];
}

/** DIGIT's rows write the plus, those of others may not. */
function withPlus(code: string): string {
  return /^\d/.test(code) ? `+${code}` : code;
}

/** `+91`: as ITU-T E.164 has them, with room for the code of an area (`+1876`). */
export function isCountryCode(text: string): boolean {
  return /^\+[1-9]\d{0,3}$/.test(text);
}

/** A kept number taken apart: its country, and the number without code. Of codes that begin alike the longest counts. */
export function numberParts<Known extends { prefix: string }>(
  value: string,
  countries: readonly Known[],
): { country: Known | undefined; number: string } {
  if (!value.startsWith('+')) return { country: undefined, number: value };
  const country = countries
    .filter(({ prefix }) => value.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return { country, number: country ? value.slice(country.prefix.length).trim() : value };
}
