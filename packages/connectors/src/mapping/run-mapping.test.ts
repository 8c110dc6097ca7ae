import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import type { MappingRow } from '../model/connector-use';
import { checkConnectorUse } from './check-connector-use';
import { runMapping } from './run-mapping';

const application = {
  id: 'a1',
  number: 'TL-2026-1-A',
  tenant: 'pg.citya',
  decidedOn: '2026-11-24',
  answers: { tradeName: 'Asha Stores', owners: [{ name: 'Asha' }] },
};
const context = { application, clock: { now: 0, timeZone: 'Asia/Kolkata' } };

function rule(text: string) {
  const parsed = parseRule(text, { application: 'any' });
  if (!parsed.rule) throw new Error(`${text}: ${JSON.stringify(parsed.issues)}`);
  return parsed.rule;
}
const expression = (to: string, text: string, required = false): MappingRow => ({
  to,
  from: { kind: 'expression', rule: rule(text) },
  required,
});
const constant = (to: string, value: string): MappingRow => ({
  to,
  from: { kind: 'constant', value },
  required: false,
});

describe('runMapping', () => {
  it('fills a document from constants, expressions and lookups', () => {
    const lookup: MappingRow = {
      to: '/orgUnit',
      from: { kind: 'lookup', rule: rule('application.tenant'), table: { 'pg.citya': 'PlKwabX2xRW' } },
      required: true,
    };
    const rows = [
      constant('/program', 'BFcipDERJne'),
      expression('/dataValues/MqGMwzt7M7w', 'application.answers.tradeName'),
      lookup,
    ];
    expect(runMapping({ formatVersion: 1, rows }, context)).toEqual({
      document: { program: 'BFcipDERJne', dataValues: { MqGMwzt7M7w: 'Asha Stores' }, orgUnit: 'PlKwabX2xRW' },
      issues: [],
    });
  });

  it('makes lists where the pointer says so', () => {
    const rows = [constant('/events/0/program', 'p'), constant('/events/0/notes/0/value', 'n')];
    expect(runMapping({ formatVersion: 1, rows }, context).document).toEqual({
      events: [{ program: 'p', notes: [{ value: 'n' }] }],
    });
  });

  it.each<[MappingRow, string, string]>([
    [expression('/status', 'application.nothing', true), 'connectors.mapping-empty', 'a required row without a value'],
    [constant('/__proto__/polluted', 'x'), 'connectors.mapping-target', 'a name that would reach the prototype'],
    [constant('/list/0/constructor', 'x'), 'connectors.mapping-target', 'also deeper'],
    [
      { to: '/o', from: { kind: 'lookup', rule: rule('application.tenant'), table: {} }, required: false },
      'connectors.mapping-lookup',
      'a key the table lacks',
    ],
  ])('names the row that is wrong: %j is %s (%s)', (row, code) => {
    const { issues } = runMapping({ formatVersion: 1, rows: [constant('/program', 'p'), row] }, context);
    expect(issues.map((each) => [each.code, each.path])).toEqual([[code, '/rows/1']]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('sets nothing where an expression gives null', () => {
    expect(runMapping({ formatVersion: 1, rows: [expression('/status', 'application.nothing')] }, context)).toEqual({
      document: {},
      issues: [],
    });
  });
});

describe('checkConnectorUse', () => {
  const complete = ['/program', '/programStage', '/orgUnit', '/occurredAt'].map((to) => constant(to, 'x'));
  const use = {
    code: 'hmis',
    connector: 'dhis2',
    operation: 'push-event',
    connection: 'state-hmis',
    trigger: { onState: 'APPROVED' },
    mapping: { formatVersion: 1 as const, rows: complete },
  };
  const context = { states: ['APPROVED'] };

  it('finds nothing wrong with a complete one', () => expect(checkConnectorUse(use, context)).toEqual([]));

  it.each<[object, string, string]>([
    [{ connector: 'fhir' }, 'connectors.unknown', '/connector'],
    [{ connector: 'constructor' }, 'connectors.unknown', '/connector'],
    [{ operation: 'pull' }, 'connectors.operation', '/operation'],
    [{ trigger: { onState: 'LOST' } }, 'connectors.trigger', '/trigger/onState'],
    [{ mapping: { formatVersion: 1, rows: complete.slice(1) } }, 'connectors.mapping-missing', '/mapping/rows'],
    [
      { mapping: { formatVersion: 1, rows: [...complete, constant('/nothing', 'x')] } },
      'connectors.mapping-target',
      '/mapping/rows/4/to',
    ],
    [
      { mapping: { formatVersion: 1, rows: [...complete, constant('/program', 'y')] } },
      'connectors.mapping-twice',
      '/mapping/rows/4/to',
    ],
  ])('%j is %s at %s', (change, code, path) => {
    expect(checkConnectorUse({ ...use, ...change }, context).map((each) => [each.code, each.path])).toEqual([
      [code, path],
    ]);
  });
});
