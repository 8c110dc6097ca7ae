import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { daysAfter } from '../../samples/sample-days';

/** Within the limits its rules give now; else in the months around today. */
export const dateSample: FieldSample<'date'> = ({ earliest, latest }, { random, today, resultOf }) => {
  const from = earliest && resultOf(earliest);
  const to = latest && resultOf(latest);
  if (typeof from === 'string') {
    const most = typeof to === 'string' ? Math.max(0, daysBetween(from, to)) : 60;
    return daysAfter(from, whole(random, 0, Math.min(most, 60)));
  }
  return daysAfter(typeof to === 'string' ? to : today, -whole(random, 0, 300));
};

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
