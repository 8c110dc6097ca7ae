import type { JsonValue } from '@nirmaan/lexicon';
import type { Hole } from '../analysis/holes/find-hole';
import type { CheckContext, Params } from './define-check';

/**
 * A hole as params of a problem: the example itself, and each of its answers as people read it. `known` chooses the words:
 * `yes` with an example, `no` where nobody can tell.
 */
export function exampleOf(hole: Hole, answers: NonNullable<CheckContext['answers']>): Params {
  if (hole.is !== 'open') return { known: 'no', cases: [] };
  const cases = Object.entries(hole.example).map(
    ([path, value]) => `${answers[path]?.name ?? path} = ${signOf(value)}`,
  );
  return { known: 'yes', example: hole.example, cases };
}

/** A value in signs that need no translation. */
function signOf(value: JsonValue): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return typeof value === 'string' ? `“${value}”` : String(value);
}
