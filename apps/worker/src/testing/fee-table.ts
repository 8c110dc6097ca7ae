import { parseRule, parseTable } from '@nirmaan/rules/parse';
import type { DecisionTable } from '@nirmaan/rules/tables';
import { type ServiceDefinition, ServiceDraft, type TableUse } from '@nirmaan/service';
import { tradeLicence } from './trade-licence';

const types = { food: 'boolean', tradeName: 'string' } as const;

function rule(text: string) {
  const parsed = parseRule(text, types);
  if (!parsed.rule) throw new Error(`${text}: ${JSON.stringify(parsed.issues)}`);
  return parsed.rule;
}

/** The trade licence with its fee from a table, shown to the applicant and asked again when it is paid. */
export function licenceWithTable(asOf: TableUse['asOf']): ServiceDefinition {
  const { forms, workflow, ...rest } = structuredClone(tradeLicence);
  const [application] = forms;
  application?.pages[0]?.fields.push({
    type: 'amount',
    code: 'fee',
    label: { en: 'Fee' },
    currency: 'INR',
    required: false,
    checks: [],
    personal: 'none',
    value: rule('decide("fee").amount'),
  });
  const draft = ServiceDraft.parse({
    ...rest,
    forms,
    workflow: {
      ...workflow,
      actions: workflow.actions.map((action) =>
        action.code === 'PAY' ? { ...action, fee: rule('decide("fee").amount') } : action,
      ),
    },
    tables: [{ code: 'TradeLicence.Fee', name: 'fee', purpose: 'fee', asOf, inputs: { food: rule('food') } }],
  });
  return draft as ServiceDefinition;
}

/** The rate of 2026, and a higher one from the new year on. */
export function feeTable(): DecisionTable {
  const until = { validTo: '2026-12-31' };
  const from = { validFrom: '2027-01-01' };
  const { table, issues } = parseTable({
    code: 'TradeLicence.Fee',
    name: { en: 'Licence fee' },
    shape: {
      hitPolicy: 'U',
      inputs: [{ code: 'food', name: { en: 'Food' }, type: 'boolean' }],
      outputs: [{ code: 'amount', name: { en: 'Fee' }, type: 'amount' }],
    },
    rows: [
      { id: 'R1', food: 'true', amount: '500', ...until },
      { id: 'R2', food: 'not(true)', amount: '250', ...until },
      { id: 'R3', food: 'true', amount: '800', ...from },
      { id: 'R4', food: 'not(true)', amount: '400', ...from },
    ],
  });
  if (!table) throw new Error(JSON.stringify(issues));
  return table;
}
