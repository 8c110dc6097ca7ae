import { examples } from '@nirmaan/examples';
import { fieldsIn } from '@nirmaan/forms';
import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import type { ServiceDraft } from '../model/service';
import { parseDraft } from '../parse-draft';
import { usesOf } from './uses-of';

function tradeLicence(): ServiceDraft {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  if (!draft) throw new Error('the trade licence cannot be read');
  return draft;
}

function rule(text: string) {
  const parsed = parseRule(text, {
    area: 'number',
    application: {
      context: { answers: { context: { area: 'number', owners: { list: { context: { mobile: 'string' } } } } } },
    },
  }).rule;
  if (!parsed) throw new Error(`cannot read ${text}`);
  return parsed;
}

function usesIn(draft: ServiceDraft, code: string) {
  const form = draft.forms[0];
  const at = form && fieldsIn(form).find(({ field }) => field.code === code)?.at;
  return usesOf(draft, 0, at ?? '').map(({ kind, path }) => `${kind} ${path}`);
}

describe('where a service uses an answer', () => {
  it('knows the choices and tables of the trade licence', () => {
    const uses = usesIn(tradeLicence(), 'tradeCategory');
    expect(uses).toContain('choices /forms/0/pages/0/fields/2/choices/where/field');
    const ofType = usesIn(tradeLicence(), 'tradeType').filter((use) => use.startsWith('table '));
    expect(ofType.length).toBeGreaterThan(0);
  });

  it('knows guards, fees and who may apply for others', () => {
    const draft = tradeLicence();
    const [first, second] = draft.workflow.actions;
    if (!first || !second) throw new Error('no actions');
    first.guard = rule('area > 10');
    second.fee = rule('area * 2');
    draft.access.onBehalf = rule('area > 100');
    expect(usesIn(draft, 'area')).toEqual(
      expect.arrayContaining([
        'guard /workflow/actions/0/guard',
        'fee /workflow/actions/1/fee',
        'access /access/onBehalf',
      ]),
    );
  });

  it('knows mappings, also inside lists', () => {
    const draft = tradeLicence();
    draft.connectors = [
      {
        code: 'tell',
        connector: 'dhis2',
        operation: 'push',
        connection: 'main',
        trigger: { onState: 'APPROVED' },
        mapping: {
          formatVersion: 1,
          rows: [
            { to: '/a', from: { kind: 'expression', rule: rule('application.answers.area') }, required: false },
            {
              to: '/b',
              from: { kind: 'expression', rule: rule('application.answers.owners[1].mobile') },
              required: false,
            },
            { to: '/c', from: { kind: 'constant', value: 'area' }, required: false },
          ],
        },
      },
    ];
    expect(usesIn(draft, 'area')).toContain('mapping /connectors/0/mapping/rows/0/from/rule');
    expect(usesIn(draft, 'mobile')).toEqual(['mapping /connectors/0/mapping/rows/1/from/rule']);
    expect(usesIn(draft, 'tradeName').filter((use) => use.startsWith('mapping'))).toEqual([]);
  });

  it('rules outside of forms see the application form alone', () => {
    const draft = tradeLicence();
    const [first] = draft.workflow.actions;
    if (first) first.guard = rule('area > 10');
    const copy = structuredClone(draft.forms[0]);
    if (copy) draft.forms.push({ ...copy, code: 'copy' });
    const at = copy && fieldsIn(copy).find(({ field }) => field.code === 'area')?.at;
    expect(usesOf(draft, draft.forms.length - 1, at ?? '').filter(({ kind }) => kind === 'guard')).toEqual([]);
  });
});
