import { FeelRange } from '../evaluate/range';
import { compare, type Value } from '../evaluate/values';
import type { BuiltIn } from './contract';
import { wrongArguments } from './contract';

/** An end of a range as a place: just before a value (-1), at it (0), just after it (1), or beyond every value. */
type Place = { value: Value; side: -1 | 0 | 1 } | 'first' | 'last';
type Stretch = { start: Place; end: Place; isPoint: boolean };

class NoOrder extends Error {}

/** A point is a stretch from itself to itself. */
function stretchOf(value: Value): Stretch {
  if (!(value instanceof FeelRange)) return { start: { value, side: 0 }, end: { value, side: 0 }, isPoint: true };
  const { start, end } = value;
  return {
    start: start === undefined ? 'first' : { value: start, side: value.isStartIncluded ? 0 : 1 },
    end: end === undefined ? 'last' : { value: end, side: value.isEndIncluded ? 0 : -1 },
    isPoint: false,
  };
}

function order(a: Place, b: Place): number {
  if (a === b) return 0;
  if (a === 'first' || b === 'last') return -1;
  if (a === 'last' || b === 'first') return 1;
  const values = compare(a.value, b.value);
  if (values === undefined) throw new NoOrder();
  return values === 0 ? a.side - b.side : values;
}

type Relation = (a: Stretch, b: Stretch) => boolean;

const before: Relation = (a, b) => order(a.end, b.start) < 0;
const meets: Relation = (a, b) => isIn(a.end) && isIn(b.start) && order(a.end, b.start) === 0;
const overlapsBefore: Relation = (a, b) =>
  order(a.start, b.start) < 0 && order(a.end, b.start) >= 0 && order(a.end, b.end) <= 0;
const within: Relation = (a, b) => order(b.start, a.start) <= 0 && order(a.end, b.end) <= 0;
const finishes: Relation = (a, b) => order(a.end, b.end) === 0 && order(a.start, b.start) >= 0;
const starts: Relation = (a, b) => order(a.start, b.start) === 0 && order(a.end, b.end) <= 0;
const coincides: Relation = (a, b) => order(a.start, b.start) === 0 && order(a.end, b.end) === 0;

/** Does a place belong to its range? */
const isIn = (place: Place) => typeof place === 'object' && place.side === 0;

/** The same relation seen from the other side: `after(a, b)` is `before(b, a)`. */
const turned =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a);

/** `first` and `second` say where a point may stand; elsewhere only ranges make sense. */
function relation(judge: Relation, first: 'range' | 'any', second: 'range' | 'any'): BuiltIn {
  return {
    arity: [2, 2],
    run(args, surroundings) {
      const [a = null, b = null] = args;
      const [left, right] = [stretchOf(a), stretchOf(b)];
      const fits = (stretch: Stretch, wanted: 'range' | 'any') => wanted === 'any' || !stretch.isPoint;
      if (!args.includes(null) && fits(left, first) && fits(right, second)) {
        try {
          return judge(left, right);
        } catch (error) {
          if (!(error instanceof NoOrder)) throw error;
        }
      }
      return wrongArguments(args, surroundings);
    },
  };
}

/** How points and ranges lie to one another: Allen's relations, as DMN 1.5 names them. */
export const ranges: Record<string, BuiltIn> = {
  before: relation(before, 'any', 'any'),
  after: relation(turned(before), 'any', 'any'),
  meets: relation(meets, 'range', 'range'),
  'met by': relation(turned(meets), 'range', 'range'),
  overlaps: relation((a, b) => !before(a, b) && !before(b, a), 'range', 'range'),
  'overlaps before': relation(overlapsBefore, 'range', 'range'),
  'overlaps after': relation(turned(overlapsBefore), 'range', 'range'),
  finishes: relation(finishes, 'any', 'range'),
  'finished by': relation(turned(finishes), 'range', 'any'),
  includes: relation(turned(within), 'range', 'any'),
  during: relation(within, 'any', 'range'),
  starts: relation(starts, 'any', 'range'),
  'started by': relation(turned(starts), 'range', 'any'),
  coincides: relation((a, b) => a.isPoint === b.isPoint && coincides(a, b), 'any', 'any'),
};
