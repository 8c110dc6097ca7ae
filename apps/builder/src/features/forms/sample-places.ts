import { type BoundaryPlace, type BoundaryPlaces, type Form, fieldsIn } from '@nirmaan/forms';

/** How many places lie in each; enough to choose from, few enough to look at. */
const EACH = 3;
const USUAL_LEVELS = ['State', 'District', 'Ward'];

/** Places for a preview, the same in every language: `A` with `A1`, `A1-1`. The real ones are the tenant's. */
export function samplePlaces(forms: readonly Form[]): Record<string, BoundaryPlaces> {
  const found: Record<string, BoundaryPlaces> = {};
  for (const { field } of forms.flatMap(fieldsIn)) {
    if (!('hierarchy' in field)) continue;
    const levels =
      field.lowest && !USUAL_LEVELS.includes(field.lowest) ? [...USUAL_LEVELS.slice(0, 2), field.lowest] : USUAL_LEVELS;
    found[field.hierarchy] = {
      levels: levels.map((code) => ({ code, name: code })),
      below: placesBelow('', levels.length),
    };
  }
  return found;
}

function placesBelow(parent: string, depth: number): Record<string, BoundaryPlace[]> {
  if (depth === 0) return { [parent]: [] };
  const codes = Array.from({ length: EACH }, (_, at) => codeIn(parent, at));
  return Object.assign(
    { [parent]: codes.map((code) => ({ code, name: code })) },
    ...codes.map((code) => placesBelow(code, depth - 1)),
  );
}

function codeIn(parent: string, at: number): string {
  if (parent === '') return String.fromCharCode('A'.charCodeAt(0) + at);
  return parent.length === 1 ? `${parent}${at + 1}` : `${parent}-${at + 1}`;
}
