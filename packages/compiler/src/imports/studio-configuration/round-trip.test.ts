import { readFileSync } from 'node:fs';
import { examples } from '@nirmaan/examples';
import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import { newService, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportStudioConfiguration, importFile } from '../../index';
import { applyEdits, edits } from './testing/random-edits';
import { studioDraft } from './testing/studio-draft';
import { whole } from './testing/whole';
import { withoutOrigins } from './without-origins';

const FOLDER = new URL('../../../../examples/imports/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const sample = read('studio-service-configuration.json');
const isValid = new Ajv({ strict: false }).compile(JSON.parse(read('studio-service-configuration.schema.json')));

function imported(document: JsonValue, service?: string): ServiceDraft {
  const result = importFile(JSON.stringify(document), { service });
  if (!result.draft) throw new Error(JSON.stringify(result.issues));
  return result.draft;
}

function exampleDraft(): ServiceDraft {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  if (!draft) throw new Error('no example');
  return draft;
}

const starts: [string, ServiceDraft][] = [
  ['the published sample', imported(JSON.parse(sample))],
  ['a service that names its workflow only', imported(JSON.parse(sample), 'Tradelicence.RenewTL')],
  ['a service with every part', imported(whole)],
  ['a draft that was never published', imported(studioDraft)],
  ['the trade licence drawn here', exampleDraft()],
  ['a new service', newService({ code: 'stall', name: { en: 'Stall' }, languages: ['en'] })],
];

describe('a configuration of Studio', () => {
  it.each(starts.slice(0, 4))('of %s comes out as it came where nothing was edited', (_, draft) => {
    expect(exportStudioConfiguration(draft)).toEqual(valueAt(draft.origin?.source, '/document'));
  });

  it.each(starts)(
    'of %s gives the same draft when imported again, whatever was edited',
    (_, draft) => {
      fc.assert(
        fc.property(edits, (list) => {
          const edited = applyEdits(draft, list);
          const again = imported(exportStudioConfiguration(edited), codeOf(draft));
          expect(withoutOrigins(again)).toEqual(withoutOrigins(edited));
        }),
        { numRuns: 20 },
      );
    },
    60_000,
  );

  it.each(starts.slice(0, 4))(
    'of %s can be edited, exported and imported over and over',
    (_, draft) => {
      fc.assert(
        fc.property(edits, edits, (first, second) => {
          const once = imported(exportStudioConfiguration(applyEdits(draft, first)), codeOf(draft));
          const twice = applyEdits(once, second);
          const again = imported(exportStudioConfiguration(twice), codeOf(draft));
          expect(withoutOrigins(again)).toEqual(withoutOrigins(twice));
        }),
        { numRuns: 20 },
      );
    },
    60_000,
  );

  it.each(starts.slice(4))(
    'of %s is valid for Studio, whatever is drawn',
    (_, draft) => {
      const check = (each: ServiceDraft) => {
        isValid(exportStudioConfiguration(each));
        expect(isValid.errors ?? []).toEqual([]);
      };
      check(draft);
      fc.assert(
        fc.property(edits, (list) => check(applyEdits(draft, list))),
        { numRuns: 20 },
      );
    },
    60_000,
  );
});

function codeOf({ origin }: ServiceDraft): string | undefined {
  if (origin?.kind !== 'studio-configuration') return undefined;
  const { document, at } = origin.source as { document?: JsonValue; at?: string };
  const configuration = valueAt(document, at ?? '') as JsonObject | undefined;
  return configuration && `${configuration.module}.${configuration.service}`;
}
