import { readFileSync } from 'node:fs';
import { type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { checkService } from '@nirmaan/service';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportStudioConfiguration, importFile } from '../../index';
import { studioDraft } from './testing/studio-draft';
import { whole } from './testing/whole';

const sample: JsonValue = JSON.parse(
  readFileSync(new URL('../../../../examples/imports/studio-service-configuration.json', import.meta.url), 'utf8'),
);

type Damage = { at: number; how: 'delete' | 'retype' | 'duplicate'; value: JsonValue };

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(2000),
  how: fc.constantFrom('delete', 'retype', 'duplicate'),
  value: fc.constantFrom<JsonValue[]>(
    null,
    true,
    0,
    -1,
    1e21,
    '',
    'x',
    'a,b',
    [],
    {},
    [null],
    [[1]],
    { code: 'x' },
    '1',
    [{}],
  ),
});

/** Where every member and entry of a document is. */
function placesIn(value: JsonValue, at: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value))
    return value.flatMap((each, position) => [[...at, position], ...placesIn(each, [...at, position])]);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => [[...at, name], ...placesIn(each, [...at, name])]);
}

function damaged(document: JsonValue, { at, how, value }: Damage): JsonValue {
  const places = placesIn(document);
  const place = places[at % places.length];
  const walk = (here: JsonValue, [next, ...rest]: (string | number)[]): JsonValue => {
    if (Array.isArray(here))
      return here.flatMap((each, position) => {
        if (position !== next) return [each];
        if (rest.length > 0) return [walk(each, rest)];
        return how === 'delete' ? [] : how === 'duplicate' ? [each, each] : [value];
      });
    if (here === null || typeof here !== 'object' || next === undefined) return here;
    const members = Object.entries(here).flatMap(([name, each]): [string, JsonValue][] => {
      if (name !== next) return [[name, each]];
      if (rest.length > 0) return [[name, walk(each, rest)]];
      if (how === 'delete') return [];
      return how === 'duplicate' ? [[name, [each, each]]] : [[name, value]];
    });
    return Object.fromEntries(members);
  };
  return place ? walk(document, place) : document;
}

/** Does a pointer lead into the document, or to a member that may be missing from an object there? */
function isPlace(document: JsonValue, pointer: string): boolean {
  if (pointer === '') return true;
  if (!pointer.startsWith('/')) return false;
  const [, ...parents] = parsePointer(pointer).reverse();
  return (
    parents
      .reverse()
      .reduce<JsonValue | undefined>(
        (here, part) =>
          here !== null && typeof here === 'object' && Object.hasOwn(here, part)
            ? (here as { [name: string]: JsonValue })[part]
            : undefined,
        document,
      ) !== undefined
  );
}

describe.each([
  ['the published sample', sample],
  ['a configuration with every part', whole],
  ['a draft that was never published', studioDraft],
])('%s, damaged', (_, document) => {
  it('whatever was deleted, doubled or given another type, comes out as a draft with a report by place, or as what is wrong', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (list) => {
        const broken = list.reduce(damaged, document);
        const result = importFile(JSON.stringify(broken));
        if (!result.draft) {
          expect(result.issues.length).toBeGreaterThan(0);
          return;
        }
        for (const { path, code } of result.report)
          expect([code, path, isPlace(broken, path)]).toEqual([code, path, true]);
        checkService(result.draft);
        // A damaged BusinessService that is all that is left of it is another importer's.
        if (result.kind === 'studio-configuration') expect(exportStudioConfiguration(result.draft)).toEqual(broken);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

const many = (value: JsonValue) => Array(20_000).fill(value);
const flood = JSON.stringify({
  module: 'M',
  service: 'S',
  workflow: {},
  fields: many({ name: 'a', properties: [{ name: 'q' }] }),
  documents: many({ category: 'a' }),
  calculator: { billingSlabs: many({ value: 1 }) },
});

describe('a document that was made to do harm', () => {
  it.each<[string, string]>([
    [
      'parts within parts without end',
      `{"ServiceConfiguration":[{"module":"M","service":"S","fields":${'['.repeat(3000)}${']'.repeat(3000)}}]}`,
    ],
    [
      'names of JavaScript itself',
      '{"module":"M","service":"S","fields":[],"workflow":{},"__proto__":{"x":1},"x-nirmaan":{"set":{"/__proto__/polluted":true,"/constructor/prototype/polluted":true,"/origin":1},"unset":["/__proto__/toString"]}}',
    ],
    [
      'additions that make no service',
      '{"module":"M","service":"S","fields":[],"workflow":{},"x-nirmaan":{"set":{"/forms":7}}}',
    ],
    ['additions that are none', '{"module":"M","service":"S","fields":[],"workflow":{},"x-nirmaan":[1]}'],
    ['more of everything than anybody has', flood],
  ])(
    '%s does none',
    (_, text) => {
      const result = importFile(text);
      expect(result.draft ?? result.issues).toBeTruthy();
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
    30_000,
  );
});
