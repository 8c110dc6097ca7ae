import { parseRule } from '@nirmaan/rules/parse';
import { newService, type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { explainJudgement } from './judging';
import type { Place } from './rule-data';

const draft = ServiceDraft.parse(newService({ code: 'street-food', name: { en: 'Street food' }, languages: ['en'] }));
const place: Place = { realm: 'pg', tenant: 'pg.citya', definition: draft as ServiceDefinition, language: 'en' };

describe('why a rule of a case gives what it gives', () => {
  it('is told with the rows of masters that it turns out to need', async () => {
    const { rule } = parseRule('master("Food.Kind", kind).fee > 1000', { kind: 'string' });
    const asked: string[] = [];
    const catalogue = {
      masterRows: async (_realm: string, _tenant: string, code: string) => {
        asked.push(code);
        return [{ code: 'STALL', fee: 1250 }];
      },
      cities: async () => [],
      table: async () => undefined,
      recording: async () => undefined,
      places: { levels: async () => [], below: async () => [], path: async () => undefined },
      activeServices: async () => [],
      findService: async () => undefined,
      version: async () => undefined,
    };
    const ports = { catalogue, now: () => Date.UTC(2026, 3, 1) };
    const told = await explainJudgement(ports, place, rule ?? { text: 'null', ast: ['lit', null] }, { kind: 'STALL' });
    expect(asked).toEqual(['Food.Kind']);
    expect(told).toMatchObject({ value: true, parts: [{ value: 1250, decisive: true }, { value: 1000 }] });
  });
});
