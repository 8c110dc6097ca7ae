import type { Country, FieldType } from '../contract';
import { isNothing, readText, toAsciiDigits } from '../reading';
import { isSimplePattern, matchesPattern, withoutAnchors } from '../simple-pattern';
import { countriesOf, isCountryCode, numberParts } from './countries';

/** A number with the code of its country, ITU-T E.164; the shortest in use have seven digits with it. */
const WHOLE = /^\+[1-9]\d{6,14}$/;
/** The shortest and the longest without code. A country's pattern that is not simple is not run: then this must do. */
const BARE = /^\d{4,15}$/;

const isNumber = (pattern: string, number: string) => BARE.test(number) && matchesPattern(pattern, number);

export const mobileNumber: FieldType<'mobile-number'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  masters: ({ countries }) => (countries ? [{ master: countries.master, at: '/countries/master' }] : []),
  /** Spaces, hyphens and the country's code may be typed. What cannot be a number stays as typed, behind the country that was chosen. */
  readPosted(posted, { prefix, pattern, countries }) {
    const typed = readText(posted);
    if (typeof typed !== 'string') return typed;
    const digits = toAsciiDigits(typed)
      .replace(/[\s().\-\u2010-\u2015\u200e\u200f]/g, '')
      .replace(/^00(?=[1-9]\d{6})/, '+');
    const own = [digits, ...[prefix, '0', prefix.replace('+', '')].flatMap((each) => withoutStart(digits, each))].find(
      (each) => isNumber(pattern, each),
    );
    const chosen = posted.values('country')?.[0] || prefix;
    if (!countries || chosen === prefix || !isCountryCode(chosen)) {
      if (own !== undefined) return own;
      return countries && WHOLE.test(digits) ? digits : typed;
    }
    if (digits.startsWith('+')) return digits.startsWith(prefix) && own !== undefined ? own : digits;
    const whole = chosen + digits.replace(/^0/, '');
    return WHOLE.test(whole) ? whole : `${chosen} ${typed}`;
  },
  surroundings(field, { masters, need }) {
    const { countries } = field;
    if (!countries) return {};
    const rows = Object.hasOwn(masters, countries.master) ? masters[countries.master] : undefined;
    if (!rows) {
      need({ master: countries.master });
      return {};
    }
    const found = countriesOf(field, rows);
    return { countries: found, choices: found.map(({ prefix, label }) => ({ value: prefix, label })) };
  },
  /** While the countries are not known yet, nothing is said about a number of another one. */
  validate(value, { prefix, pattern, countries }, { countries: known }) {
    const wrong = (of: Country | undefined, ownPattern = '') => {
      const example = of?.example ?? exampleOf(of?.pattern ?? ownPattern);
      return [example ? { code: 'notMobile', params: { example } } : { code: 'wrongMobile' }];
    };
    if (typeof value !== 'string') return wrong(undefined, pattern);
    if (!value.startsWith('+')) {
      const own = known?.find((each) => each.prefix === prefix);
      return isNumber(own?.pattern ?? pattern, value) ? [] : wrong(own, pattern);
    }
    if (!countries) return wrong(undefined, pattern);
    if (!known) return WHOLE.test(value) ? [] : wrong(undefined);
    const { country, number } = numberParts(value, known);
    const isOne = country && [number, `0${number}`].some((each) => isNumber(country.pattern, each));
    return isOne ? [] : wrong(country);
  },
  toJsonSchema({ pattern, countries }) {
    const own = isSimplePattern(pattern) ? withoutAnchors(pattern) : '[0-9]{4,15}';
    // The patterns of the countries are rows, which change.
    return { type: 'string', pattern: countries ? `^(?:${own}|[0-9]{4,15}|\\+[1-9][0-9]{6,14})$` : `^(?:${own})$` };
  },
  format(value, { prefix }, { choices = [] }) {
    const text = String(value);
    const { country, number } = numberParts(
      text,
      choices.map((choice) => ({ prefix: choice.value })),
    );
    if (country) return `${country.prefix} ${number}`;
    return text.startsWith('+') ? text : `${prefix} ${text}`;
  },
};

function withoutStart(text: string, start: string): string[] {
  return start !== '' && text.startsWith(start) ? [text.slice(start.length)] : [];
}

/** A number that everybody sees is an example, where it is one of the country; '' where there is none. */
function exampleOf(pattern: string): string {
  const known = pattern === '' ? [] : ['9876543210', '712345678', '0712345678', '501234567'];
  return known.find((each) => isNumber(pattern, each)) ?? '';
}
