import type { Language } from '@nirmaan/lexicon';

/** Digits after the point that a currency has (ISO 4217): two for rupees, none for yen, three for dinars. */
export function decimalsOf(currency: string): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `₹` in any language that has the sign, else the code. */
export function currencySign(currency: string, language: Language): string {
  const parts = formatOf(language, currency).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** An amount as people write it, without its currency: `₹ 1,250`, `Rs. 500/-`, `INR 20`. */
export function plainAmount(typed: string, currency: string): string {
  const signs = [currency, currencySign(currency, 'en'), ...(currency === 'INR' ? ['rs.', 'rs', 'रु.', 'रु'] : [])];
  const text = typed.trim().replace(/\/-$/, '');
  const sign = signs.find((each) => text.toLowerCase().startsWith(each.toLowerCase()));
  return sign ? text.slice(sign.length) : text;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once: making one takes longer than all else about an amount. */
function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known =
    formats.get(key) ??
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(key, known);
  return known;
}
