import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { type FoundService, findServices } from './find-services';

const names = z.record(z.string(), z.string());

/** Origin of a draft that came from a BusinessService: the document itself, and what each of our codes is called in it. */
export const BusinessServiceOrigin = z.object({
  code: z.string(),
  document: z.json(),
  states: names,
  actions: names,
  roles: names,
  /** Which of the services of the document; absent: the first. */
  position: z.number().int().nonnegative().default(0),
});
export type BusinessServiceOrigin = z.infer<typeof BusinessServiceOrigin>;

/** The service in its document. */
export function serviceOf({ document, position }: BusinessServiceOrigin): FoundService | undefined {
  return findServices(document)[position];
}

/** The document with another service in that place. */
export function withService(document: JsonValue, { at, within }: FoundService, service: JsonValue): JsonValue {
  if (within === undefined) return replaced(document, at, () => service);
  return replaced(document, at, (text) =>
    JSON.stringify(
      replaced(JSON.parse(String(text)), within, () => service),
      null,
      2,
    ),
  );
}

function replaced(
  value: JsonValue,
  [next, ...rest]: readonly (string | number)[],
  by: (value: JsonValue) => JsonValue,
): JsonValue {
  if (next === undefined) return by(value);
  if (Array.isArray(value)) return value.map((each, at) => (at === next ? replaced(each, rest, by) : each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === next ? replaced(each, rest, by) : each]),
  );
}
