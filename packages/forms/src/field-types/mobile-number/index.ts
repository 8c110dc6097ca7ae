import type { FieldType } from '../contract';
import { isNothing, readText, toAsciiDigits } from '../reading';
import { matchesPattern } from '../simple-pattern';

export const mobileNumber: FieldType<'mobile-number'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  /** Spaces, hyphens and the country's prefix may be typed; the number alone is kept. */
  readPosted(posted, { prefix, pattern }) {
    const typed = readText(posted);
    if (typeof typed !== 'string') return typed;
    const digits = toAsciiDigits(typed).replace(/[\s().-]/g, '');
    const bare = [prefix, prefix.replace('+', '00'), '0', prefix.replace('+', '')].map((each) =>
      digits.startsWith(each) ? digits.slice(each.length) : digits,
    );
    return [digits, ...bare].find((each) => matchesPattern(pattern, each)) ?? typed;
  },
  validate: (value, { pattern }) =>
    typeof value === 'string' && matchesPattern(pattern, value) ? [] : [{ code: 'notMobile' }],
  toJsonSchema: ({ pattern }) => ({
    type: 'string',
    pattern: `^(?:${pattern.replace(/^\^/, '').replace(/\$$/, '')})$`,
  }),
  format: (value, { prefix }) => `${prefix} ${String(value)}`,
};
