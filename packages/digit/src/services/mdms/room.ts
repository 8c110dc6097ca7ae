import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { DigitError } from '../../error';

// mdms-v2 accepts what its columns do not take, answers 202 and loses it: it is better not sent.

/** Columns of eg_mdms_schema_definition and eg_mdms_data, in characters. */
export const SIZE = { name: 255, description: 512 };

/** Texts by what they are called, each with the most it may be long. */
export function checkRoom(texts: Record<string, [text: string, size: number]>): void {
  for (const [name, [text, size]] of Object.entries(texts)) {
    const length = [...text].length;
    if (length > size || text.includes('\u0000'))
      throw new DigitError('mdms', 'no-room', false, `${name} of ${length} characters`, true);
  }
}

/** PostgreSQL's jsonb has no place for U+0000. */
export function checkJsonb(data: JsonObject): void {
  if (hasNul(data)) throw new DigitError('mdms', 'no-room', false, 'a text with U+0000', true);
}

function hasNul(value: JsonValue): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => name.includes('\u0000') || hasNul(each));
}
