import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { daysAfter } from '../../samples/sample-days';

/** Somebody of an age that is let through; a grown-up where nothing is said. */
export const dateOfBirthSample: FieldSample<'date-of-birth'> = ({ minimumAge, maximumAge }, { random, today }) => {
  const least = minimumAge ?? Math.min(18, maximumAge ?? 18);
  const age = whole(random, least, Math.min(maximumAge ?? 150, Math.max(least, 70)));
  // Some months after the birthday, and never a whole year.
  return daysAfter(today, -Math.ceil(age * 365.25) - whole(random, 1, 300));
};
