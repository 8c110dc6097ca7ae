import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** About the middle of India; within the area where there is one. */
export const mapPointSample: FieldSample<'map-point'> = (
  { area = { south: 22, north: 24, west: 77, east: 79 } },
  { random },
) => {
  const { south, north, west, east } = area;
  const between = (from: number, to: number) =>
    Math.round((from + ((to - from) * whole(random, 1, 999)) / 1000) * 1e6) / 1e6;
  // An area may lie across the 180th meridian.
  const longitude = between(west, west <= east ? east : east + 360);
  return { latitude: between(south, north), longitude: longitude > 180 ? longitude - 360 : longitude };
};
