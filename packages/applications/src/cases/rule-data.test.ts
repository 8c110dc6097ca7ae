import type { FormNeed } from '@nirmaan/forms';
import { parseRule, parseTable } from '@nirmaan/rules/parse';
import { newService, type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue';
import type { ApplicationEvent } from '../model/application';
import { completedAt } from './case-place';
import { dayIn, dayOf, judgeWithData, missingTables, type Place } from './rule-data';

const now = Date.UTC(2026, 10, 24, 6);
const area = parseRule('area', { area: 'number' }).rule;
const draft = ServiceDraft.parse({
  ...newService({ code: 'street-food', name: { en: 'Street food' }, languages: ['en'] }),
  tables: [{ code: 'Food.Fee', name: 'fee', purpose: 'fee', asOf: 'due', inputs: { area } }],
});
const definition = draft as ServiceDefinition;
const days = { filed: Date.UTC(2026, 2, 31, 6), completed: Date.UTC(2026, 3, 2, 6) };
const place: Place = { realm: 'pg', tenant: 'pg.citya', definition, language: 'en', days };

const { table } = parseTable({
  code: 'Food.Fee',
  name: {},
  shape: { hitPolicy: 'U', inputs: [], outputs: [{ code: 'amount', name: {}, type: 'amount' }] },
  rows: [{ id: 'R1', amount: '500' }],
});

function catalogueOf(tables: Catalogue['table']) {
  const calls: string[] = [];
  const catalogue = {
    masterRows: async (_: string, tenant: string, code: string) => {
      calls.push(`${tenant} ${code}`);
      return [];
    },
    table: (realm: string, tenant: string, code: string) => {
      calls.push(`${tenant} ${code}`);
      return tables(realm, tenant, code);
    },
    places: {
      levels: async () => [{ code: 'City', name: 'City' }],
      below: async ({ language }, hierarchy, parent) => {
        calls.push(`${language} ${hierarchy} ${parent}`);
        return [{ code: 'C', name: 'C' }];
      },
      path: async ({ tenant }, hierarchies, code) => {
        calls.push(`${tenant} ${hierarchies} ${code}`);
        return code === 'W1' ? { City: 'C', Ward: 'W1' } : undefined;
      },
    },
  } satisfies Pick<Catalogue, 'masterRows' | 'table' | 'places'>;
  return { catalogue, calls };
}

describe('the day whose rows of a table count', () => {
  it.each([
    ['filed', '2026-03-31'],
    ['completed', '2026-04-02'],
    ['decided', '2026-11-24'],
    ['due', '2026-11-24'],
  ] as const)('of %s is %s', (asOf, day) => {
    expect(dayOf({ asOf }, place, now)).toBe(day);
  });

  it('is today before anything was filed', () => {
    expect(dayOf({ asOf: 'filed' }, { ...place, days: {} }, now)).toBe('2026-11-24');
  });

  it('is the day of the service, not of the server', () => {
    const at = Date.UTC(2026, 2, 31, 20);
    expect([dayIn(at, 'UTC'), dayIn(at, 'Asia/Kolkata'), dayIn(at, 'America/New_York')]).toEqual([
      '2026-03-31',
      '2026-04-01',
      '2026-03-31',
    ]);
  });
});

describe('an application is completed', () => {
  const event = (at: number, kind: ApplicationEvent['kind'], detail = {}): ApplicationEvent => ({
    seq: at,
    at,
    kind,
    by: { name: '' },
    detail,
  });
  it.each<[number | undefined, ApplicationEvent[]]>([
    [undefined, []],
    [1, [event(1, 'submitted'), event(2, 'action')]],
    [3, [event(1, 'submitted'), event(3, 'action', { corrected: true }), event(4, 'action')]],
  ])('at %s', (at, events) => {
    expect(completedAt(events)).toBe(at);
  });
});

describe('what rules lack', () => {
  const judge = (needs: FormNeed[]) => ({ needs });

  it('is loaded between the rounds, each thing once, with the day of its use', async () => {
    const { catalogue, calls } = catalogueOf(async () => table);
    const seen: string[] = [];
    const result = await judgeWithData({ catalogue, now }, place, ({ masters, tables }) => {
      seen.push(`${Object.keys(masters)} ${Object.keys(tables)}`);
      if (!masters['Food.Kind']) return judge([{ master: 'Food.Kind', key: 'a' }, { master: 'Food.Kind' }]);
      return tables.fee ? { needs: [], on: tables.fee.on } : judge([{ table: 'fee' }]);
    });
    expect(seen).toEqual([' ', 'Food.Kind ', 'Food.Kind fee']);
    expect(calls).toEqual(['pg.citya Food.Kind', 'pg.citya Food.Fee']);
    expect(result).toEqual({ needs: [], on: '2026-11-24' });
  });

  it.each([
    ['fee', ['pg.citya Food.Fee']],
    ['unknown', []],
  ])('and cannot be had stays a need: %s', async (name, expected) => {
    const { catalogue, calls } = catalogueOf(async () => undefined);
    const result = await judgeWithData({ catalogue, now }, place, () => judge([{ table: name }]));
    expect(missingTables(result)).toEqual([name]);
    expect(calls).toEqual(expected);
  });

  it('of places is read one level at a time; of one that is named by its code, the way to it', async () => {
    const { catalogue, calls } = catalogueOf(async () => undefined);
    const wanted: FormNeed[] = [
      { hierarchy: 'ADMIN', below: '' },
      { hierarchy: 'ADMIN', below: 'C' },
      { boundary: 'W1' },
      { boundary: 'W9' },
    ];
    const { seen } = await judgeWithData({ catalogue, now }, place, ({ boundaries, paths }) => ({
      needs: paths.W1 ? [] : wanted,
      seen: { below: Object.keys(boundaries.ADMIN?.below ?? {}), paths },
    }));
    expect(seen).toEqual({ below: ['', 'C'], paths: { W1: { City: 'C', Ward: 'W1' }, W9: {} } });
    expect(calls).toEqual(['en ADMIN ', 'en ADMIN C', 'pg.citya ADMIN W1', 'pg.citya ADMIN W9']);
  });

  it('is not looked for without end', async () => {
    const { catalogue } = catalogueOf(async () => undefined);
    let rounds = 0;
    await judgeWithData({ catalogue, now }, place, () => judge([{ master: `Food.M${rounds++}` }]));
    expect(rounds).toBe(6);
  });
});
