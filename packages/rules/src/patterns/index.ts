/**
 * Regular expressions of FEEL (`matches`, `replace`, `split`) in the language of XPath, run by re2 in time linear in the
 * text. A library the engine is handed where a rule needs it: re2 is larger than all the rest.
 *
 * `translate` writes a pattern as re2 reads it, or refuses it with a reason; nothing is handed to the browser's own engine.
 */
import type { RuleLibrary } from '../evaluate/library';
import { compilePattern } from './compile';
import { functions } from './functions';
import { type Refusal, Refused } from './refused';

export const patterns: RuleLibrary = { name: 'patterns', builtIns: functions };
export type { Refusal } from './refused';

/** Why a pattern is refused; undefined where it can be run. */
export function checkPattern(pattern: string, flags = ''): Refusal | undefined {
  try {
    compilePattern(pattern, flags);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}
