import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

const HOURS = Array.from({ length: 96 }, (_, quarter) => clock(quarter * 15));

/** A quarter of an hour within the limits, in office hours if there is one. */
export const timeSample: FieldSample<'time'> = ({ earliest = '00:00', latest = '23:59' }, { random }) => {
  const allowed = HOURS.filter((hour) => hour >= earliest && hour <= latest);
  const common = allowed.filter((hour) => hour >= '09:00' && hour <= '17:00');
  return common.length > 0 ? pick(random, common) : (allowed[0] ?? earliest);
};

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
