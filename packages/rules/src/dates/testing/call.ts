import type { Surroundings } from '../../built-ins/contract';
import type { Value } from '../../evaluate/values';
import { dates } from '..';

/** A function of the library, called with nothing around it but a clock; and what it warned of and took. */
export function call(name: string, args: Value[], clock: { now?: number; timeZone?: string } = {}) {
  const warnings: string[] = [];
  let spent = 0;
  const surroundings: Surroundings = {
    now: clock.now ?? 0,
    timeZone: clock.timeZone ?? 'UTC',
    masters: undefined,
    boundaries: undefined,
    need: () => undefined,
    warn: (code) => warnings.push(code),
    charge: (fuel) => {
      spent += fuel;
    },
    call: () => null,
    decide: () => null,
  };
  const value = dates.builtIns[name]?.run(args, surroundings) ?? null;
  return { value, warnings, spent };
}

/** What a text is as a date, a time, both or a duration, as `@"…"` would read it. */
export function at(text: string): Value {
  const isDuration = /^-?P/.test(text);
  const name = isDuration ? 'duration' : /^\d\d:/.test(text) ? 'time' : text.includes('T') ? 'date and time' : 'date';
  return call(name, [text]).value;
}
