import type { JsonValue } from '@nirmaan/lexicon';
import { parseRule, type RuleTypes } from '@nirmaan/rules/parse';
import { type ServiceDefinition, ServiceDraft } from '@nirmaan/service';

function rule(text: string, types: RuleTypes) {
  const parsed = parseRule(text, types);
  if (!parsed.rule) throw new Error(`${text}: ${JSON.stringify(parsed.issues)}`);
  return parsed.rule;
}

const action = (code: string, from: string, to: string, roles: string[], more: object = {}) => ({
  code,
  name: { en: code },
  from,
  to,
  roles,
  ...more,
});
const state = (code: string, more: object = {}) => ({ code, kind: 'task', name: { en: code }, ...more });
const constant = (to: string, value: JsonValue) => ({ to, from: { kind: 'constant', value } });

/** A small trade licence with DIGIT's own workflow: filing in two steps, a loop back to the citizen, a fee, an end that is told to DHIS2. */
export const tradeLicence = ServiceDraft.parse({
  formatVersion: 1,
  code: 'trade-licence',
  name: { en: 'Trade licence' },
  languages: ['en'],
  defaultLanguage: 'en',
  roles: [
    { code: 'CITIZEN', name: { en: 'Citizen' }, audience: 'citizen' },
    { code: 'TL_DOC_VERIFIER', name: { en: 'Verifier' }, audience: 'officer' },
    { code: 'TL_FIELD_INSPECTOR', name: { en: 'Inspector' }, audience: 'officer' },
    { code: 'TL_APPROVER', name: { en: 'Approver' }, audience: 'officer' },
    { code: 'TL_CEMP', name: { en: 'Cashier' }, audience: 'counter' },
  ],
  access: { identify: 'mobile' },
  forms: [
    {
      code: 'application',
      title: { en: 'Application' },
      pages: [
        {
          code: 'trade',
          title: { en: 'Trade' },
          fields: [
            { type: 'text', code: 'tradeName', label: { en: 'Name of the trade' }, required: true },
            { type: 'yes-no', code: 'food', label: { en: 'Food?' } },
            {
              type: 'text',
              code: 'foodLicence',
              label: { en: 'Food licence' },
              visible: rule('food = true', { food: 'boolean' }),
              required: true,
            },
            { type: 'document', code: 'proof', label: { en: 'Proof' } },
          ],
        },
      ],
    },
    {
      code: 'payment',
      title: { en: 'Payment' },
      pages: [
        {
          code: 'payment',
          title: { en: 'Payment' },
          fields: [
            { type: 'amount', code: 'amount', label: { en: 'Amount' }, required: true },
            { type: 'text', code: 'receiptNumber', label: { en: 'Receipt' }, required: true },
          ],
        },
      ],
    },
  ],
  workflow: {
    states: [
      state('START', { kind: 'start' }),
      state('INITIATED'),
      state('APPLIED', { sla: 86_400_000 }),
      state('FIELDINSPECTION'),
      state('CITIZENACTIONREQUIRED', { editable: true }),
      state('PENDINGPAYMENT'),
      state('APPROVED', { kind: 'end', outcome: 'ok' }),
      state('REJECTED', { kind: 'end', outcome: 'fail' }),
    ],
    actions: [
      action('INITIATE', 'START', 'INITIATED', ['CITIZEN', 'TL_CEMP']),
      action('INITIATE', 'INITIATED', 'INITIATED', ['CITIZEN', 'TL_CEMP'], { kind: 'note' }),
      action('APPLY', 'INITIATED', 'APPLIED', ['CITIZEN', 'TL_CEMP']),
      action('FORWARD', 'APPLIED', 'FIELDINSPECTION', ['TL_DOC_VERIFIER']),
      action('REJECT', 'APPLIED', 'REJECTED', ['TL_DOC_VERIFIER'], { comment: 'required' }),
      action('SENDBACKTOCITIZEN', 'FIELDINSPECTION', 'CITIZENACTIONREQUIRED', ['TL_FIELD_INSPECTOR'], {
        comment: 'required',
      }),
      action('APPROVE', 'FIELDINSPECTION', 'PENDINGPAYMENT', ['TL_FIELD_INSPECTOR'], {
        // Its author did not say that the system tells DIGIT: the condition alone means it.
        guard: rule('tradeName != "Forbidden"', { tradeName: 'string' }),
      }),
      action('FORWARD', 'CITIZENACTIONREQUIRED', 'FIELDINSPECTION', ['CITIZEN']),
      action('PAY', 'PENDINGPAYMENT', 'APPROVED', ['TL_CEMP'], {
        via: 'system',
        form: 'payment',
        fee: rule('if food = true then 500 else 250', { food: 'boolean' }),
      }),
    ],
    filing: ['INITIATE', 'APPLY'],
  },
  idFormat: { name: 'nirmaan.trade-licence', format: 'TL-[cy:yyyy]-[SEQ_TL]-A' },
  connectors: [
    {
      code: 'hmis',
      connector: 'dhis2',
      operation: 'push-event',
      connection: 'state-hmis',
      trigger: { onState: 'APPROVED' },
      mapping: {
        formatVersion: 1,
        rows: [
          constant('/program', 'BFcipDERJne'),
          constant('/programStage', 'NpsdDv6kKSO'),
          constant('/orgUnit', 'PlKwabX2xRW'),
          {
            to: '/occurredAt',
            from: { kind: 'expression', rule: rule('application.decidedOn', { application: 'any' }) },
            required: true,
          },
          {
            to: '/dataValues/MqGMwzt7M7w',
            from: { kind: 'expression', rule: rule('application.answers.tradeName', { application: 'any' }) },
          },
        ],
      },
    },
  ],
}) as ServiceDefinition;
