import { areEqual, isContext, memberOf } from '../evaluate/values';
import { builtIn } from './arguments';
import type { BuiltIn } from './contract';

/** Functions that FEEL does not have. Nothing is fetched: what is not loaded is null and is asked for. */
export const ours: Record<string, BuiltIn> = {
  /** The row of a master with this code. */
  master: {
    arity: [2, 2],
    run([code = null, key = null], { masters, need, charge }) {
      if (typeof code !== 'string' || key === null) return null;
      const rows = masters && Object.hasOwn(masters, code) ? masters[code] : undefined;
      if (!rows) {
        need({ master: code, ...(typeof key === 'string' && { key }) });
        return null;
      }
      charge(rows.length >> 3);
      return rows.find((row) => areEqual(memberOf(row, 'code'), key, charge) === true) ?? null;
    },
  },
  /** The code of the boundary of a level in which a boundary lies: the city of a ward. The answer of a question for a place knows it. */
  boundary: {
    arity: [2, 2],
    run([place = null, level = null], { boundaries, need }) {
      if (typeof level !== 'string') return null;
      if (isContext(place)) {
        const path = memberOf(place, 'path');
        return isContext(path) ? memberOf(path, level) : null;
      }
      if (typeof place !== 'string') return null;
      const found = boundaries && Object.hasOwn(boundaries, place) ? boundaries[place] : undefined;
      if (!found) need({ boundary: place });
      return found ? memberOf(found, level) : null;
    },
  },
  /** What the decision table says that the service uses under this name. */
  decide: builtIn(['text'], ([use], { decide }) => decide(use)),
};
