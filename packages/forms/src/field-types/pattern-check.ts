import type { FieldReport } from '../checks/field-check';
import { isSimplePattern } from './simple-pattern';

/** A pattern that could run away is not run: its author is told. */
export function checkPattern(pattern: string | undefined, path: string, { problem }: FieldReport): void {
  if (pattern && !isSimplePattern(pattern)) problem('pattern-not-simple', path, { pattern });
}
