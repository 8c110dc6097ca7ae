import { ConnectorUse } from '@nirmaan/connectors';
import { type Master, type TableMaster, tableMaster } from '@nirmaan/masters';
import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import { checkService, newService, ServiceDraft, serviceRuleTypes } from '..';

const text = (en: string) => ({ en });

const fees: TableMaster = tableMaster({
  code: 'Food.Fee',
  name: text('Fee'),
  shape: {
    hitPolicy: 'U',
    inputs: [
      { code: 'kind', name: text('Kind'), type: 'text', values: [{ value: 'cart', label: text('Cart') }] },
      { code: 'size', name: text('Size'), type: 'number', min: 1, max: 100 },
    ],
    outputs: [{ code: 'amount', name: text('Amount'), type: 'amount' }],
  },
  rows: [
    { id: 'R1', kind: '"cart"', size: '<= 10', amount: '100' },
    { id: 'R2', kind: '"cart"', size: '> 10', amount: '250' },
  ],
});
const kinds: Master = { formatVersion: 1, code: 'Food.Kind', name: {}, columns: [], rows: [] };
const masters = [fees, kinds];

const types = { kind: 'string', size: 'number', name: 'string' } as const;
const rule = (of: string, over: Parameters<typeof parseRule>[1] = types) => {
  const parsed = parseRule(of, over);
  if (!parsed.rule) throw new Error(JSON.stringify(parsed.issues));
  return parsed.rule;
};

/** A service whose fee comes from the table, with nothing wrong. */
function sound(): ServiceDraft {
  const draft = newService({ code: 'street-food', name: text('Street food'), languages: ['en'] });
  const [form] = draft.forms;
  const [, approve] = draft.workflow.actions;
  if (!form || !approve) throw new Error('no form');
  const tables = [
    { code: 'Food.Fee', name: 'fee', purpose: 'fee', inputs: { kind: rule('kind'), size: rule('size') } },
  ];
  return ServiceDraft.parse({
    ...draft,
    tables,
    forms: [
      {
        ...form,
        pages: [
          {
            ...form.pages[0],
            fields: [
              { code: 'kind', type: 'text', label: text('Kind') },
              { code: 'size', type: 'number', label: text('Size') },
              { code: 'fee', type: 'amount', label: text('Fee'), value: rule('decide("fee").amount') },
            ],
          },
        ],
      },
    ],
    workflow: {
      ...draft.workflow,
      actions: draft.workflow.actions.map((action) =>
        action === approve ? { ...action, guard: rule('decide("fee").amount > 0') } : action,
      ),
    },
  });
}

function issuesOf(change: (draft: ServiceDraft) => void, known: Master[] = masters) {
  const draft = structuredClone(sound());
  change(draft);
  return checkService(ServiceDraft.parse(draft), { masters: known }).issues;
}
const useOf = (draft: ServiceDraft) => {
  const [use] = draft.tables;
  if (!use) throw new Error('no use');
  return use;
};
const guard = (draft: ServiceDraft, of: string) => {
  const [, approve] = draft.workflow.actions;
  if (approve) approve.guard = rule(of);
};

describe('a service that uses decision tables', () => {
  it('has nothing said about tables where all fits', () => {
    expect(issuesOf(() => {}).filter((each) => /table|rule/.test(each.code))).toEqual([]);
  });

  it.each<[code: string, path: string, params: object, change: (draft: ServiceDraft) => void]>([
    [
      'service.unknown-table',
      '/tables/0/code',
      { table: 'Food.Fees', nearest: 'Food.Fee' },
      (draft) => {
        useOf(draft).code = 'Food.Fees';
      },
    ],
    [
      'service.unknown-table',
      '/tables/0/code',
      { table: 'Food.Kind' },
      (draft) => {
        useOf(draft).code = 'Food.Kind';
      },
    ],
    [
      'service.duplicate-table-use',
      '/tables/1/name',
      { name: 'fee' },
      (draft) => draft.tables.push(structuredClone(useOf(draft))),
    ],
    [
      'service.unknown-table-use',
      '/workflow/actions/1/guard',
      { name: 'fees', nearest: 'fee' },
      (draft) => guard(draft, 'decide("fees").amount > 0'),
    ],
    [
      'service.unknown-table-use',
      '/forms/0/pages/0/fields/2/value',
      { name: 'fee', nearest: 'none' },
      (draft) => draft.tables.splice(0),
    ],
    [
      'service.table-in-mapping',
      '/connectors/0/mapping/rows/0/from/rule',
      { name: 'fee' },
      (draft) =>
        draft.connectors.push(
          ConnectorUse.parse({
            code: 'hmis',
            connector: 'dhis2',
            operation: 'push-event',
            connection: 'hmis',
            trigger: { onState: 'APPROVED' },
            mapping: {
              formatVersion: 1,
              rows: [{ to: '/value', from: { kind: 'expression', rule: rule('decide("fee").amount') } }],
            },
          }),
        ),
    ],
    [
      'service.table-input',
      '/tables/0/inputs',
      { input: 'size', problem: 'missing' },
      (draft) => {
        useOf(draft).inputs = { kind: rule('kind') };
      },
    ],
    [
      'service.table-input',
      '/tables/0/inputs/colour',
      { input: 'colour', problem: 'unknown' },
      (draft) => {
        useOf(draft).inputs.colour = rule('kind');
      },
    ],
    [
      'service.table-input',
      '/tables/0/inputs/size',
      { input: 'size', problem: 'rules.wrong-result' },
      (draft) => {
        useOf(draft).inputs.size = rule('kind');
      },
    ],
    [
      'service.table-input',
      '/tables/0/inputs/size',
      { input: 'size', problem: 'rules.unknown-name-nearest' },
      (draft) => {
        useOf(draft).inputs.size = rule('siz', { siz: 'number' });
      },
    ],
    [
      'service.table-outputs',
      '/tables/0/purpose',
      { column: 'eligible' },
      (draft) => {
        useOf(draft).purpose = 'eligibility';
      },
    ],
    [
      'service.broken-rule',
      '/workflow/actions/1/guard',
      { problem: 'rules.unknown-name-nearest' },
      (draft) => guard(draft, 'decide("fee").amont > 0'),
    ],
    [
      'service.broken-rule',
      '/workflow/actions/1/guard',
      { problem: 'rules.wrong-result' },
      (draft) => guard(draft, 'decide("fee").amount'),
    ],
  ])('reports %s at %s with %j', (code, path, params, change) => {
    expect(issuesOf(change)).toContainEqual(
      expect.objectContaining({ code, path, severity: 'error', params: expect.objectContaining(params) }),
    );
  });

  it.each([
    ['fee', false],
    ['documents', false],
    ['routing', true],
    ['other', true],
  ] as const)('whose use for %s no rule asks is told so: %s', (purpose, isTold) => {
    const issues = issuesOf((draft) => {
      useOf(draft).purpose = purpose;
      guard(draft, 'size > 3');
      draft.forms[0]?.pages[0]?.fields.splice(2);
    });
    expect(issues.some((each) => each.code === 'service.unused-table' && each.severity === 'info')).toBe(isTold);
  });

  it.each<[isTold: boolean, rows: Master['rows']]>([
    [true, fees.rows.slice(0, 1)],
    [true, fees.rows.map((row) => ({ ...row, validFrom: '2026-01-01', validTo: '2026-12-31' }))],
    // What was before the first row is past.
    [false, fees.rows.map((row) => ({ ...row, validFrom: '2026-01-01' }))],
  ])('is warned of a gap in a fee: %s for %j', (isTold, rows) => {
    const issues = issuesOf(() => {}, [{ ...fees, rows }, kinds]).filter((each) => each.code === 'service.table-gap');
    expect(issues.map(({ path, severity }) => [path, severity])).toEqual(isTold ? [['/tables/0/rows', 'warning']] : []);
  });

  it('says nothing about tables it was not told of', () => {
    expect(checkService(sound(), {}).issues.filter((each) => each.severity === 'error')).toEqual([]);
  });

  it('gives rules the type of what a table gives, a list where all rows count', () => {
    const list: Master = { ...fees, table: { ...fees.table, hitPolicy: 'C' } };
    const typed = (of: string, known: Master[]) => parseRule(of, serviceRuleTypes(sound(), known)).issues;
    expect(typed('decide("fee").amount > 3', masters)).toEqual([]);
    expect(typed('decide("fee").amount = "free"', masters)).not.toEqual([]);
    expect(typed('sum(decide("fee").amount)', [list])).toEqual([]);
  });
});
