import { areEqual, asDate, FeelDate, type Value } from '../evaluate/values';
import type { BuiltIn } from './contract';

export const ours: Record<string, BuiltIn> = {
  /** Full years between a birthday and a day (today where none is given). Born on 29 February: the birthday is 1 March in other years. */
  age: {
    arity: [1, 2],
    returns: 'number',
    run([birth = null, on = null], { now, timeZone }) {
      const born = asDate(birth)?.parts;
      const day = (on === null ? FeelDate.at(now, timeZone) : asDate(on))?.parts;
      if (!born || !day) return null;
      const years = day.year - born.year;
      return day.month > born.month || (day.month === born.month && day.day >= born.day) ? years : years - 1;
    },
  },
  /** The row of a master with this code. Nothing is fetched here: a master that is not loaded is null and is asked for. */
  master: {
    arity: [2, 2],
    returns: 'any',
    run([code = null, key = null], { masters, need, charge }) {
      if (typeof code !== 'string' || key === null) return null;
      const rows = masters && Object.hasOwn(masters, code) ? masters[code] : undefined;
      if (!rows) {
        need(code, typeof key === 'string' ? key : undefined);
        return null;
      }
      charge(rows.length >> 3);
      const found = rows.find((row) => areEqual((row.code as Value | undefined) ?? null, key, charge) === true);
      return (found as Value | undefined) ?? null;
    },
  },
};
