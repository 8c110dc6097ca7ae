import type { JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { nullPointer, refuse } from '../../../sandbox/refusals';

const INVALID = { code: 'INVALID_GEOJSON', message: 'Provided geometry object contains invalid JSON.' };
const POSITION = { code: 'INVALID_POSITION', message: 'Position array must contain 2 values' };
const TYPE = {
  code: 'INVALID_GEOMETRY_TYPE',
  message: 'Provided geometry type is not supported. Supported geometry types are Point and Polygon.',
};
const POLYGON = {
  code: 'INVALID_POLYGON',
  message: 'Polygon must not be empty neither should it contain any holes.',
};
/** Says four, and asks for five. */
const TOO_SHORT = {
  code: 'INVALID_POLYGON_COORDINATES_DEFINITION',
  message: 'Polygon must be defined with minimum 4 coordinates.',
};
const OPEN = {
  code: 'INVALID_POLYGON_DEFINITION',
  message: 'Polygon coordinates must begin and end with the same coordinate according to RFC 7946 standard.',
};

/** Null is no geometry; the member must be there all the same. */
export function checkGeometry(geometry: JsonValue | undefined): void {
  if (geometry === undefined)
    throw nullPointer('"com.fasterxml.jackson.databind.JsonNode.isNull()" because "boundary.getGeometry()" is null');
  if (geometry === null) return;
  const type = isObject(geometry) ? geometry.type : undefined;
  if (!isObject(geometry) || type === undefined)
    throw nullPointer('"com.fasterxml.jackson.databind.JsonNode.asText()"');
  if (type === 'Point') checkPosition(readList(geometry.coordinates, readNumber));
  else if (type === 'Polygon')
    checkPolygon(readList(geometry.coordinates, (ring) => readList(ring, (each) => readList(each, readNumber))));
  else throw refuse(TYPE);
}

type Position = (number | null)[] | null;

function checkPolygon(rings: (Position[] | null)[] | null): void {
  const [ring] = present(rings);
  if (rings?.length !== 1) throw refuse(POLYGON);
  const positions = present(ring);
  if (positions.length < 5) throw refuse(TOO_SHORT);
  for (const position of positions) checkPosition(position);
  const [start, end] = [present(positions[0]), present(positions.at(-1))];
  if (start[0] !== end[0] || start[1] !== end[1]) throw refuse(OPEN);
}

function checkPosition(position: Position): void {
  if (present(position).length !== 2) throw refuse(POSITION);
}

function present<Value>(list: Value[] | null | undefined): Value[] {
  if (!list) throw nullPointer('"java.util.List.size()"');
  return list;
}

/** As Jackson reads a `List<Double>` of any depth: null anywhere passes, and breaks what comes behind. */
function readList<Item>(value: JsonValue | undefined, read: (item: JsonValue) => Item): Item[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw refuse(INVALID);
  return value.map(read);
}

function readNumber(value: JsonValue): number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') throw refuse(INVALID);
  if (value.trim() === '') return null;
  const number = Number(value);
  if (Number.isNaN(number)) throw refuse(INVALID);
  return number;
}
