import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';

/** What egov-user refuses in a name (2.9: `UserRequest.name`). */
const REFUSED = /[!"#$%()*+,:;<=>?@\\^`{}~“”‘’]/g;

/** The characters of a name that DIGIT refuses, each once. */
export function refusedInName(name: string): string[] {
  return [...new Set(name.match(REFUSED) ?? [])];
}

/** Phones type curly apostrophes, which are refused; straight ones are not. Written parts are one space apart. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

export const personName: FieldType<'person-name'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted(posted) {
    const typed = readText(posted);
    return typeof typed === 'string' ? tidyName(typed) : typed;
  },
  validate(value, { maxLength }) {
    if (typeof value !== 'string' || /\p{Cc}/u.test(value)) return [{ code: 'notText' }];
    // DIGIT counts as Java does: a character beyond the first plane is two.
    if (value.length > maxLength) return [{ code: 'tooLong', params: { max: maxLength, length: value.length } }];
    const refused = refusedInName(value);
    if (refused.length > 0) return [{ code: 'nameCharacters', params: { characters: refused.join(' ') } }];
    return /\p{L}/u.test(value) ? [] : [{ code: 'notName' }];
  },
  toJsonSchema: ({ maxLength }) => ({
    type: 'string',
    maxLength,
    pattern: '^[^!"#$%()*+,:;<=>?@\\\\^`{}~“”‘’]*$',
  }),
  format: (value) => String(value),
};
