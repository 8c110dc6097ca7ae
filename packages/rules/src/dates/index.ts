/**
 * Dates, times and durations of FEEL: their values, and the functions that make and ask them. A library the engine is
 * handed where a rule needs it; a page without such rules does not load it.
 *
 * A file per kind of value (`date`, `time`, `date-time`, `days-time-duration`, `years-months-duration`), each a
 * `SpecialValue`. Days are counted, not asked of `Date`, which ends long before FEEL does; only the zones come from `Intl`.
 */
import type { RuleLibrary } from '../evaluate/library';
import { calendar } from './calendar';
import { constructors } from './constructors';
import { read } from './read';

export const dates: RuleLibrary = { name: 'dates', builtIns: { ...constructors, ...calendar }, read };
export { FeelDate } from './date';
export { FeelDateTime } from './date-time';
export { DaysTimeDuration } from './days-time-duration';
export { FeelTime } from './time';
export { YearsMonthsDuration } from './years-months-duration';
