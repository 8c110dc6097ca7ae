import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** A month of the last or the next two years, as the limits allow. */
export const monthYearSample: FieldSample<'month-year'> = ({ earliest, latest, limit }, { random, today }) => {
  const present = today.slice(0, 7);
  const wished = addMonths(present, limit === 'future' ? whole(random, 0, 24) : -whole(random, 0, 24));
  const least = later(earliest, limit === 'future' ? present : undefined);
  const most = earlier(latest, limit === 'past' ? present : undefined);
  if (least !== undefined && wished < least) return least;
  return most !== undefined && wished > most ? most : wished;
};

function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + count;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined ? (one > other ? one : other) : (one ?? other);
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined ? (one < other ? one : other) : (one ?? other);
}
