import type { FieldReport } from '../checks/field-check';

/** A least that is above the most lets nothing through. */
export function checkLimits(
  { minimum, maximum }: { minimum?: number | undefined; maximum?: number | undefined },
  { problem }: FieldReport,
): void {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    problem('limits-crossed', '/minimum', { min: minimum, max: maximum });
}
