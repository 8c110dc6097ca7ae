import { Field } from '@nirmaan/forms';
import { describe, expect, it } from 'vitest';
import { applyDraftPatches, checkService, editDraft, IssueError, newService, parseDraft, ServiceDraft } from './index';

const text = (en: string) => ({ en });

/** A service without a problem, to break in one place. */
function sound(): ServiceDraft {
  const draft = newService({ code: 'street-food', name: text('Street food'), languages: ['en'] });
  return ServiceDraft.parse({
    ...draft,
    forms: [
      {
        code: 'application',
        title: text('Application'),
        pages: [
          {
            code: 'stall',
            title: text('Your stall'),
            fields: [
              { code: 'name', type: 'text', label: text('Name') },
              { code: 'size', type: 'number', label: text('Size') },
            ],
          },
        ],
      },
    ],
  });
}

const ofCountries = Field.parse({
  code: 'mobile',
  type: 'mobile-number',
  label: { en: 'Mobile number' },
  countries: { master: 'Common.Countries', prefix: 'countryCode', pattern: 'mobileNumberRegex' },
});
const fromMaster = {
  code: 'kind',
  type: 'select-one',
  label: text('Kind'),
  choices: { from: 'master', master: 'Food.Kind', value: 'code', label: 'name' },
};

function broken(change: (draft: ServiceDraft) => void): ServiceDraft {
  const draft = structuredClone(sound());
  change(draft);
  return ServiceDraft.parse(draft);
}

describe('checkService', () => {
  it('makes a definition of a service without errors', () => {
    const { definition, issues } = checkService(sound(), { masters: [] });
    expect(issues.filter((each) => each.severity === 'error')).toEqual([]);
    expect(definition).toEqual(sound());
  });

  it.each<[code: string, path: string, change: (draft: ServiceDraft) => void]>([
    ['service.no-application-form', '/forms', (draft) => draft.forms.splice(0)],
    ['service.duplicate-form', '/forms/1/code', (draft) => draft.forms.push(...structuredClone(draft.forms))],
    [
      'service.duplicate-role',
      '/roles/2/code',
      (draft) => draft.roles.push(...structuredClone(draft.roles.slice(0, 1))),
    ],
    [
      'service.broken-rule',
      '/workflow/actions/1/guard',
      (draft) => {
        const [, approve] = draft.workflow.actions;
        if (approve) approve.guard = { text: 'gone > 3', ast: ['>', ['name', 'gone'], ['lit', 3]] };
      },
    ],
    [
      'service.undeclared-master',
      '/forms/0/pages/0/fields/2/choices',
      (draft) => draft.forms[0]?.pages[0]?.fields.push(fromMaster as never),
    ],
    [
      'service.undeclared-master',
      '/forms/0/pages/0/fields/2/countries/master',
      (draft) => draft.forms[0]?.pages[0]?.fields.push(ofCountries),
    ],
    [
      'service.unknown-message-state',
      '/messages/0/on',
      (draft) => (draft.messages = [{ on: 'GONE', text: text('It is gone') }]),
    ],
    [
      'service.unknown-message-place',
      '/messages/0/text',
      (draft) => (draft.messages = [{ on: 'APPLIED', text: text('Dear {name}, we have {number}') }]),
    ],
    [
      'service.duplicate-message',
      '/messages/1/on',
      (draft) => (draft.messages = ['One', 'Two'].map((each) => ({ on: 'APPLIED', text: text(each) }))),
    ],
    ['service.unknown-master', '/masters/0', (draft) => draft.masters.push({ code: 'Food.Kind' })],
    [
      'service.unknown-trigger-state',
      '/connectors/0/trigger/onState',
      (draft) =>
        draft.connectors.push({
          code: 'hmis',
          connector: 'dhis2',
          operation: 'push-event',
          connection: 'hmis',
          trigger: { onState: 'GONE' },
          mapping: { formatVersion: 1, rows: [] },
        }),
    ],
  ])('reports %s at %s, and makes no definition', (code, path, change) => {
    const { definition, issues } = checkService(broken(change), { masters: [] });
    expect(issues).toContainEqual(expect.objectContaining({ code, path, severity: 'error' }));
    expect(definition).toBeUndefined();
  });

  it.each([
    ['SF-[SEQ_SF]', true],
    ['SF-[SEQ_SF]-A', false],
    ['SF_[SEQ_SF]-A', true],
    ['SF%[SEQ_SF]A', true],
    ['SF-[cy:yyyy]-[SEQ_SF]-A', false],
  ])('judges numbers of the form %s as risky: %s', (format, risky) => {
    const { issues } = checkService(
      broken((draft) => {
        draft.idFormat.format = format;
      }),
    );
    expect(issues.some((each) => each.code === 'service.risky-id-format')).toBe(risky);
  });

  it('warns once for a language in which texts are missing', () => {
    const { definition, issues } = checkService(
      broken((draft) => {
        draft.languages.push('hi');
      }),
    );
    expect(issues.filter((each) => each.code === 'service.missing-texts')).toHaveLength(1);
    expect(definition).toBeDefined();
  });
});

describe('an edit', () => {
  it('is undone by its inverse and done again by its patches', () => {
    const before = sound();
    const { draft, patches, inverse } = editDraft(before, (each) => {
      each.name.en = 'Food stall';
      each.forms[0]?.pages[0]?.fields.pop();
    });
    expect(draft).not.toEqual(before);
    expect(applyDraftPatches(before, patches)).toEqual(draft);
    expect(applyDraftPatches(draft, inverse)).toEqual(before);
  });

  it.each([
    ['a place that is not there', { op: 'replace', path: ['forms', 9, 'code'], value: 'x' }],
    ['what makes it no service', { op: 'replace', path: ['workflow'], value: 3 }],
    ['a prototype', { op: 'add', path: ['__proto__', 'polluted'], value: true }],
  ] as const)('of %s is refused', (_, patch) => {
    expect(() => applyDraftPatches(sound(), [{ ...patch, path: [...patch.path] }])).toThrow(IssueError);
  });
});

describe('parseDraft', () => {
  it('reads back what was written', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(sound()))).draft).toEqual(sound());
  });

  it.each([null, 3, [], {}, { formatVersion: 99 }])('says what is wrong with %j', (given) => {
    const { draft, issues } = parseDraft(given);
    expect(draft).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
  });
});
