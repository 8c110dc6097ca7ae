import { checkPattern } from '@nirmaan/rules/patterns';
import { isSimplePattern } from '../../field-types/simple-pattern';
import { repeatsWithinRepeats } from './repeats';

/**
 * What a `pattern` of theirs becomes. JSON Schema looks for it anywhere in the text, ours says what the whole text is.
 *
 * - `whole`: a simple pattern of ours;
 * - `search`: a check by a rule, in the language of rules;
 * - `refused`: it may run for ever, or cannot be run without going back.
 */
export type PatternReading =
  | { kind: 'whole'; pattern: string }
  | { kind: 'search'; pattern: string }
  | { kind: 'refused'; reason: 'repeats' | 'unreadable' | 'not-runnable' };

export function readPattern(pattern: string): PatternReading {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return { kind: 'refused', reason: 'unreadable' };
  }
  if (repeatsWithinRepeats(pattern)) return { kind: 'refused', reason: 'repeats' };
  const inner = /^\^\(\?:([^()|]*)\)\$$/.exec(pattern)?.[1] ?? /^\^(.*)\$$/s.exec(pattern)?.[1];
  if (inner !== undefined && pattern.length <= 200 && isSimplePattern(`^${inner}$`))
    return { kind: 'whole', pattern: `^${inner}$` };
  const searched = pattern
    .replace(/\(\?<\w+>/g, '(')
    .replaceAll('\\-', '-')
    .replaceAll('\\/', '/');
  return checkPattern(searched) ? { kind: 'refused', reason: 'not-runnable' } : { kind: 'search', pattern: searched };
}
