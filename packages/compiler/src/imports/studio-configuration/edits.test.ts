import { Field } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import { addAction, addState, removeState, renameAction } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { exportStudioConfiguration, importFile } from '../../index';
import { ADDITIONS } from './additions';
import { whole } from './testing/whole';

const { draft } = importFile(JSON.stringify(whole));
if (!draft) throw new Error('not imported');
const before = valueAt(whole, '/mdms/0/data') as JsonObject;

/** The configuration as it is exported after an edit, and what it says at a place. */
function exported(edit: (draft: ServiceDraft) => void): JsonObject {
  const edited = structuredClone(draft) as ServiceDraft;
  edit(edited);
  return valueAt(exportStudioConfiguration(edited), '/mdms/0/data') as JsonObject;
}
const pages = (edited: ServiceDraft) => edited.forms[0]?.pages ?? [];
const question = (edited: ServiceDraft, code: string) => {
  const found = pages(edited)
    .flatMap((page) => page.fields)
    .find((field) => field.code === code);
  if (!found) throw new Error(code);
  return found;
};
const STALL = '/fields/0/properties';

describe('an edit', () => {
  it.each<[string, (draft: ServiceDraft) => void, Record<string, JsonValue | undefined>]>([
    [
      'of words',
      (edited) => {
        question(edited, 'stallName').label = { en: 'Name on the board', hi: 'नाम' };
      },
      {
        [`${STALL}/1/label`]: 'Name on the board',
        [`${ADDITIONS}/set/~1forms~1application~1pages~1stallDetails~1fields~1stallName~1label~1hi`]: 'नाम',
      },
    ],
    [
      'of what must be answered',
      (edited) => {
        question(edited, 'stallName').required = false;
      },
      { [`${STALL}/1/required`]: false, [`${STALL}/1/minLength`]: 2 },
    ],
    [
      'that adds a question',
      (edited) => {
        const field = Field.parse({ type: 'date', code: 'since', label: { en: 'Since' }, required: true });
        pages(edited)[0]?.fields.splice(1, 0, field);
      },
      {
        // It stands beside its neighbour; its number is what Studio orders by.
        [`${STALL}/0/orderNumber`]: 4,
        [`${STALL}/1/name`]: 'Stall Name',
        [`${STALL}/2`]: { name: 'since', type: 'date', format: 'date', label: 'Since', required: true, orderNumber: 2 },
        [`${STALL}/13/orderNumber`]: 14,
      },
    ],
    [
      'that removes one',
      (edited) => {
        const [first] = pages(edited);
        if (first) first.fields = first.fields.filter((field) => field.code !== 'kind');
      },
      { [`${STALL}/0/name`]: 'ownerMobile', [`${STALL}/0/orderNumber`]: 2, [`${STALL}/12`]: undefined },
    ],
    [
      'of choices',
      (edited) => {
        const kind = question(edited, 'kind');
        if (kind.type === 'select-one' && kind.choices.from === 'list')
          kind.choices.options.push({ value: 'TENT', label: { en: 'Tent' } });
      },
      { [`${STALL}/2/values`]: ['FIXED', 'CART', 'TENT'] },
    ],
    [
      'of an upload',
      (edited) => {
        const upload = question(edited, 'identity');
        if (upload.type === 'document') upload.maxFiles = 3;
      },
      {
        '/documents/0/maxFilesAllowed': 3,
        '/documents/0/documentTypes': ['aadhaar', 'pan'],
        '/documents/1/category': 'old-form',
      },
    ],
    [
      'of who applies',
      (edited) => {
        const applicants = question(edited, 'applicants');
        if (applicants.type === 'applicants') applicants.maxItems = 4;
      },
      { '/applicant/maximum': 4, '/applicant/config/systemUser': true },
    ],
    [
      'that adds a state and an action',
      (edited) => {
        const both = { workflow: edited.workflow, layout: {} };
        const to = addState(both, { name: { en: 'Second look' }, kind: 'task' });
        addAction(both, { name: { en: 'Look again' }, from: 'SEEN', to, roles: ['FOOD_OFFICER'] });
        addAction(both, { name: { en: 'Agree' }, from: to, to: 'DUE', roles: ['FOOD_OFFICER'] });
      },
      {
        '/workflow/states/1/actions/0/extra': 'of INSPECT',
        '/workflow/states/1/actions/2': { action: 'LOOK_AGAIN', nextState: 'SECOND_LOOK', roles: ['FOOD_OFFICER'] },
        '/workflow/states/6/state': 'SECOND_LOOK',
      },
    ],
    [
      'that removes a state',
      (edited) => removeState({ workflow: edited.workflow, layout: {} }, 'REFUSED'),
      { '/workflow/states/5': undefined, '/workflow/INACTIVE': [], '/workflow/states/3/note': 'kept' },
    ],
    [
      'of the name of an action',
      (edited) => {
        const at = edited.workflow.actions.findIndex(({ code }) => code === 'INSPECT');
        renameAction({ workflow: edited.workflow, layout: {} }, at, 'VISIT');
      },
      {
        '/workflow/states/1/actions/0': {
          action: 'VISIT',
          nextState: 'DUE',
          roles: ['FOOD_INSPECTOR'],
          extra: 'of INSPECT',
        },
      },
    ],
    [
      'of a fee',
      (edited) => {
        for (const action of edited.workflow.actions) if (action.fee) action.fee = { text: '99', ast: ['lit', 99] };
      },
      { '/calculator/billingSlabs': [{ key: 'HEALTH_FEE', value: 99 }], '/calculator/type': 'custom' },
    ],
    [
      'of an outcome',
      (edited) => {
        for (const state of edited.workflow.states) if (state.code === 'REFUSED') state.outcome = 'ok';
      },
      { '/workflow/ACTIVE': ['GRANTED', 'REFUSED'], '/workflow/INACTIVE': [] },
    ],
    [
      'of a checklist',
      (edited) => {
        const [field] = edited.forms[1]?.pages[0]?.fields ?? [];
        if (field) field.label = { en: 'Is the water safe?' };
      },
      {
        '/checklist/0/checklistData/data/0/title': 'Is the water safe?',
        '/checklist/0/checklistData/data/0/options/1/subQuestions/0/title': 'Why not?',
        '/checklist/0/checklistData/data/2/title': 'Old question',
      },
    ],
    [
      'of roles',
      (edited) => {
        edited.roles = [
          ...edited.roles.slice(0, -1),
          { code: 'FOOD_AUDITOR', name: { en: 'Auditor' }, audience: 'officer' },
        ];
      },
      { '/access/roles/viewer': ['FOOD_AUDITOR'], '/access/roles/creator': ['CITIZEN'] },
    ],
    [
      'of the numbers',
      (edited) => {
        edited.idFormat = { name: 'stall.id', format: 'ST-[SEQ_ST]-B' };
      },
      { '/idgen/0/idname': 'stall.id', '/idgen/0/format': 'ST-[SEQ_ST]-B', '/idgen/1/type': 'service' },
    ],
  ])('%s stands where Studio reads it', (_, edit, expected) => {
    const after = exported(edit);
    for (const [at, value] of Object.entries(expected)) {
      const place = at.startsWith('/') ? at : `/${at}`;
      expect([at, valueAt(after, place)]).toEqual([at, value]);
    }
    for (const part of ['colour', 'notification', 'inbox', 'pdf', 'apiconfig', 'bill'])
      expect(after[part]).toEqual(before[part]);
  });

  it('leaves every other part as it was, unless Studio has no word for it', () => {
    const after = exported((edited) => {
      question(edited, 'stallName').label = { en: 'Other' };
    });
    const { fields: _was, ...rest } = before;
    const { fields: _is, ...others } = after;
    expect(others).toEqual(rest);
  });
});
