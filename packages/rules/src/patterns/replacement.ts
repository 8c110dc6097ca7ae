import { Refused } from './refused';

/** A text that stands as it is, or the number of a group. */
export type ReplacementPart = string | number;

/**
 * `$1` is what group 1 matched, `$0` the whole match, `\$` a dollar and `\\` a backslash (XPath fn:replace). Of `$12` as many
 * digits count as there are groups. Throws `Refused` where a `$` or a `\` stands before anything else.
 */
export function parseReplacement(text: string, groups: number): ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  for (const [found, escaped, number] of text.matchAll(/\\([\\$])|\$(\d+)|[^\\$]+|[\\$]/g)) {
    if (escaped !== undefined) parts.push(escaped);
    else if (number !== undefined) {
      let length = number.length;
      while (length > 1 && Number(number.slice(0, length)) > groups) length--;
      parts.push(Number(number.slice(0, length)), number.slice(length));
    } else if (found === '\\' || found === '$') throw new Refused('replacement', text.slice(0, 20));
    else parts.push(found);
  }
  return parts;
}
