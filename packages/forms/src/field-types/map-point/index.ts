import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FieldType, PostedField, Problem } from '../contract';
import { AXES, type Axis, parseDegrees, splitPair } from './coordinates';

/** Degrees of WGS 84; what was typed and is no number of degrees is kept as typed. */
export const axes: readonly Axis[] = ['latitude', 'longitude'];

export function pointOf(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

const isDegrees = (value: JsonValue | undefined, axis: Axis): value is number =>
  typeof value === 'number' && Math.abs(value) <= AXES[axis].limit;

const isFilled = (value: JsonValue | undefined) => value !== undefined && value !== null && value !== '';

function typedParts(posted: PostedField): (string | undefined)[] {
  const [latitude, longitude] = axes.map((axis) => posted.values(axis)?.[0]?.trim());
  const pair = !longitude && latitude ? splitPair(latitude) : undefined;
  return pair ?? [latitude, longitude];
}

export const mapPoint: FieldType<'map-point'> = {
  helper: 'locate',
  ruleType: () => ({ context: { latitude: 'number', longitude: 'number' } }),
  isEmpty: (value) => !axes.some((axis) => isFilled(pointOf(value)[axis])),
  toRuleValue(value) {
    const { latitude, longitude } = pointOf(value);
    return isDegrees(latitude, 'latitude') && isDegrees(longitude, 'longitude') ? { latitude, longitude } : null;
  },
  readPosted(posted) {
    const typed = typedParts(posted);
    if (typed.every((text) => text === undefined)) return undefined;
    const filled = axes.flatMap((axis, at) => {
      const text = typed[at];
      return text ? [[axis, parseDegrees(text, axis) ?? text] as const] : [];
    });
    return filled.length === 0 ? null : Object.fromEntries(filled);
  },
  validate(value, { area }) {
    const { latitude, longitude } = pointOf(value);
    const wrong = axes.flatMap((axis): Problem[] =>
      isDegrees(pointOf(value)[axis], axis)
        ? []
        : [{ code: `mapPoint.${axis}`, params: { limit: AXES[axis].limit }, below: `/${axis}` }],
    );
    if (wrong.length > 0 || !isDegrees(latitude, 'latitude') || !isDegrees(longitude, 'longitude')) return wrong;
    if (!area) return [];
    const { south, north, west, east } = area;
    // An area may lie across the 180th meridian: then its west is east of its east.
    const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    return latitude >= south && latitude <= north && isBetween ? [] : [{ code: 'mapPoint.outside' }];
  },
  toJsonSchema: ({ area }) => ({
    type: 'object',
    properties: {
      latitude: { type: 'number', minimum: area?.south ?? -90, maximum: area?.north ?? 90 },
      longitude: {
        type: 'number',
        ...(area && area.west <= area.east
          ? { minimum: area.west, maximum: area.east }
          : { minimum: -180, maximum: 180 }),
      },
    },
    required: ['latitude', 'longitude'],
  }),
  /** As maps understand it. */
  format(value) {
    const { latitude, longitude } = pointOf(value);
    return [latitude, longitude].filter(isFilled).join(', ');
  },
};
