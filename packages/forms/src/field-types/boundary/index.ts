import { appendPointer, type JsonValue } from '@nirmaan/lexicon';
import type { BoundaryLevel } from '../../model/evaluation';
import type { FieldOf } from '../../model/form';
import type { FieldType, Surroundings } from '../contract';
import { objectOf } from '../entries';

/**
 * A place in a hierarchy. `path`: the codes it lies in by level, its own included, so that rules can ask
 * `boundary(place, "Ward")` without anything being loaded. While it is being chosen it is the place chosen so far.
 */
type BoundaryAnswer = { hierarchy: string; code: string; level: string; path: Record<string, string> };

/** DIGIT's columns hold so many characters; deeper hierarchies are in nobody's use. */
const LONGEST = 64;
const MOST_LEVELS = 12;

export function placeOf(value: JsonValue | undefined): BoundaryAnswer | undefined {
  const { hierarchy, code, level, path } = objectOf(value);
  const codes = Object.entries(objectOf(path));
  if (typeof hierarchy !== 'string' || typeof code !== 'string' || typeof level !== 'string') return undefined;
  const texts = codes.filter((each): each is [string, string] => typeof each[1] === 'string');
  return texts.length === codes.length ? { hierarchy, code, level, path: Object.fromEntries(texts) } : undefined;
}

export const boundary: FieldType<'boundary'> = {
  missing: 'requiredChoice',
  ruleType: () => ({ context: { hierarchy: 'string', code: 'string', level: 'string', path: 'any' } }),
  isEmpty: (value) => placeOf(value) === undefined,
  toRuleValue: (value) => placeOf(value) ?? null,
  /**
   * A select for each level that is shown, and its level beside it. Below a level that was changed the selects still offer
   * places of what was chosen before: they do not count.
   */
  readPosted(posted, { hierarchy }, previous) {
    const levels = posted.values('level');
    if (levels === undefined) return undefined;
    const codes = posted.values('code') ?? [];
    const before = placeOf(previous)?.path ?? {};
    const path: Record<string, string> = {};
    let last: { code: string; level: string } | undefined;
    for (const [at, level] of levels.slice(0, MOST_LEVELS).entries()) {
      const code = codes[at]?.slice(0, LONGEST) ?? '';
      if (code === '' || level.length > LONGEST) break;
      Object.defineProperty(path, level, { value: code, enumerable: true, configurable: true, writable: true });
      last = { code, level };
      if (Object.hasOwn(before, level) && before[level] !== code) break;
    }
    return last ? { hierarchy, ...last, path } : null;
  },
  surroundings: levelsAround,
  validate(value, { hierarchy }, { levels }) {
    const place = placeOf(value);
    if (!place) return [{ code: 'boundary.notPlace' }];
    if (!levels) return [];
    const chosen = levels.flatMap(({ level, chosen: code }) => (code === undefined ? [] : [{ level, code }]));
    const deepest = chosen.at(-1);
    const isReal =
      place.hierarchy === hierarchy &&
      place.code === deepest?.code &&
      place.level === deepest.level &&
      Object.keys(place.path).length === chosen.length;
    if (!isReal) return [{ code: 'boundary.notPlace' }];
    const next = levels.length - 1;
    const { chosen: code, name = '' } = levels[next] ?? {};
    return code === undefined ? [{ code: 'boundary.choose', params: { level: name }, below: belowOf(next) }] : [];
  },
  toJsonSchema: ({ hierarchy }) => ({
    type: 'object',
    properties: {
      hierarchy: { const: hierarchy },
      code: { type: 'string', minLength: 1, maxLength: LONGEST },
      level: { type: 'string', minLength: 1, maxLength: LONGEST },
      path: { type: 'object', additionalProperties: { type: 'string', minLength: 1, maxLength: LONGEST } },
    },
    required: ['hierarchy', 'code', 'level', 'path'],
  }),
  /** The smallest first, as on a letter; codes where names are not known. */
  format(value, _, { state }) {
    const place = placeOf(value);
    if (!place) return '';
    const names = (state?.levels ?? []).flatMap(({ places, chosen }) =>
      places.flatMap(({ code, name }) => (code === chosen ? [name] : [])),
    );
    return names.length > 0 ? names.reverse().join(', ') : place.code;
  },
};

/** Where the problem of a level points; the first level is the field itself. */
export function belowOf(at: number): string {
  return at === 0 ? '' : appendPointer('', at);
}

/**
 * The levels to choose from: those that something is chosen on, and the one after them. Places that are missing are asked
 * for all at once, as far as the answer names them.
 */
function levelsAround(
  { hierarchy, lowest }: FieldOf<'boundary'>,
  { boundaries, need }: Surroundings,
  value: JsonValue,
): { levels?: BoundaryLevel[] } {
  const known = Object.hasOwn(boundaries, hierarchy) ? boundaries[hierarchy] : undefined;
  const place = placeOf(value);
  const path: Record<string, string> = place?.hierarchy === hierarchy ? place.path : {};
  if (!known) {
    for (const below of ['', ...Object.values(path)]) need({ hierarchy, below });
    return {};
  }
  const levels: BoundaryLevel[] = [];
  let parent = '';
  for (const [at, { code: level, name }] of known.levels.entries()) {
    const places = Object.hasOwn(known.below, parent) ? known.below[parent] : undefined;
    if (!places) {
      need({ hierarchy, below: parent });
      return {};
    }
    if (places.length === 0) break;
    const code = Object.hasOwn(path, level) ? path[level] : undefined;
    const chosen = places.some((each) => each.code === code) ? code : undefined;
    levels.push({ level, name, places, ...(chosen !== undefined && { chosen }) });
    if (chosen === undefined || level === lowest || at === known.levels.length - 1) break;
    parent = chosen;
  }
  return { levels };
}
