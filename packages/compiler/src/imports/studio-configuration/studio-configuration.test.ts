import { readFileSync } from 'node:fs';
import { fieldsIn } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { checkService } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../index';
import { studioDraft } from './testing/studio-draft';
import { whole } from './testing/whole';

const sample: JsonValue = JSON.parse(
  readFileSync(new URL('../../../../examples/imports/studio-service-configuration.json', import.meta.url), 'utf8'),
);

function imported(document: JsonValue, service?: string) {
  const result = importFile(JSON.stringify(document), { service });
  if (!result.draft) throw new Error(JSON.stringify(result.issues));
  return result;
}

const configuration = valueAt(whole, '/mdms/0/data') as JsonObject;
/** The configuration with one part of it changed. */
const but = (change: JsonObject): JsonObject => ({ ...configuration, ...change });
const notesOf = (document: JsonValue, service?: string) =>
  imported(document, service).report.map(
    ({ kind, code, path }) => `${kind} ${code.replace(/^compiler\.(studio\.)?/, '')} ${path}`,
  );
const fieldOf = (document: JsonValue, code: string) => {
  const [form] = imported(document).draft.forms;
  return form && fieldsIn(form).find(({ field }) => field.code === code)?.field;
};
const property = (more: JsonObject): JsonObject => ({
  fields: [{ name: 'a', type: 'object', label: 'A', properties: [{ name: 'q', label: 'Q', type: 'string', ...more }] }],
});
const ofProperty = (more: JsonObject) => fieldOf(but(property(more)), 'q');

describe('a configuration of Studio is found', () => {
  it.each<[string, JsonValue, string]>([
    ['alone', configuration, ''],
    ['in a list', [configuration], '/0'],
    ['in a file of masters', { tenantId: 'pg', ServiceConfiguration: [configuration] }, '/ServiceConfiguration/0'],
    ['as a row of MDMS', whole, '/mdms/0/data'],
    ['in a request', { Mdms: { schemaCode: 'Studio.ServiceConfiguration', data: configuration } }, '/Mdms/data'],
    [
      'as a draft',
      { mdms: [{ schemaCode: 'Studio.ServiceConfigurationDrafts', data: { module: 'M', service: 'S', uiforms: [] } }] },
      '/mdms/0/data',
    ],
  ])('%s', (_, document, at) => {
    expect(imported(document).draft.origin).toMatchObject({ kind: 'studio-configuration', source: { at } });
  });

  it('beside others: the first is taken, or the one that is asked for, and the others are named', () => {
    const first = imported(sample);
    expect(first.draft.code).toBe('trade-licence');
    expect(first.others).toEqual(['Tradelicence.RenewTL', 'Tradelicence.EditRenewTL']);
    expect(imported(sample, 'Tradelicence.EditRenewTL').draft.code).toBe('edit-renew-tl');
    expect(importFile(JSON.stringify(sample), { service: 'Tradelicence.Gone' }).issues).toEqual([
      expect.objectContaining({ code: 'compiler.studio.no-configuration' }),
    ]);
  });
});

describe('fields become a form', () => {
  it('with a page for each section, a list of the same questions for each list', () => {
    const [form] = imported(whole).draft.forms;
    expect(form?.pages.map(({ code, title }) => `${code}: ${title.en}`)).toEqual([
      'stallDetails: Stall details',
      'dishes: Dishes',
      'details: Your details',
      'place: Place',
      'applicants: Applicants',
      'documents: Documents',
    ]);
    expect(form?.pages[0]?.fields.map(({ code, type }) => `${code}: ${type}`)).toEqual([
      'stallName: text',
      'kind: select-one',
      'ownerMobile: mobile-number',
      'plate: text',
      'employees: integer',
      'area: number',
      'cooks: yes-no',
      'about: long-text',
      'mail: email',
      'days: select-many',
      'at: map-point',
      'plan: document',
      'mood: text',
    ]);
    expect(form?.pages[1]?.fields).toMatchObject([
      { type: 'repeating-group', fields: [{ code: 'dish', required: true }, { code: 'group' }] },
    ]);
    expect(imported(whole).draft.masters).toEqual([{ code: 'Health.DishGroup' }]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['lengths', { format: 'text', minLength: '2', maxLength: 60 }, { minLength: 2, maxLength: 60 }],
    [
      'a pattern and what is said',
      { format: 'text', validation: { regex: '^[A-Z]+$', message: 'capitals' } },
      { checks: [{ rule: { text: 'matches(q, "^[A-Z]+$")' }, message: { en: 'capitals' } }] },
    ],
    [
      'choices of a master',
      { format: 'radioordropdown', reference: 'mdms', schema: 'M.Kind' },
      { type: 'select-one', choices: { from: 'master', master: 'M.Kind', value: 'code', label: 'name' } },
    ],
    [
      'choices of its own',
      { type: 'enum', format: 'radio', values: ['ON_FOOT', 'By car'] },
      {
        display: 'radio',
        choices: {
          options: [
            { value: 'ON_FOOT', label: { en: 'On foot' } },
            { value: 'By car', label: { en: 'By car' } },
          ],
        },
      },
    ],
    ['a default', { defaultValue: 'x' }, { initial: { text: '"x"' } }],
    ['a default that is a number', { type: 'integer', defaultValue: '3' }, { initial: { ast: ['lit', 3] } }],
    ['a hint', { helpText: 'as written' }, { hint: { en: 'as written' } }],
    ['what must be answered', { required: 'true' }, { required: true }],
    [
      'a mobile number of another country',
      { type: 'mobileNumber', prefix: '+81', validation: { regex: '^\\d{8}$', message: 'no' } },
      { type: 'mobile-number', prefix: '+81', pattern: '^\\d{8}$' },
    ],
    ['no type at all', { type: null, format: null }, { type: 'text' }],
  ])('%s', (_, given, expected) => expect(ofProperty(given)).toMatchObject(expected));

  it('a dependency is when a question is asked', () => {
    expect(fieldOf(whole, 'plate')?.visible?.text).toBe('kind = "CART"');
    expect(fieldOf(sample, 'tradeStructureSubType')?.visible?.text).toBe('tradeStructureType != null');
    expect(notesOf(but(property({ dependencies: ['gone'] })))).toContain(
      'kept dependency-kept /fields/0/properties/0/dependencies',
    );
  });

  it('documents are uploads, with a question which it is where several are allowed', () => {
    expect(fieldOf(whole, 'identityKind')).toMatchObject({
      type: 'select-one',
      choices: { options: [{ value: 'aadhaar' }, { value: 'pan' }] },
    });
    expect(fieldOf(whole, 'identity')).toMatchObject({
      type: 'document',
      required: true,
      accept: ['pdf', 'jpeg'],
      maxBytes: 2 * 1024 * 1024,
      maxFiles: 2,
    });
    expect(fieldOf(whole, 'oldForm')).toBeUndefined();
  });

  it('applicants and the place are asked as they are everywhere', () => {
    expect(fieldOf(whole, 'applicants')).toMatchObject({ type: 'applicants', who: 'people', minItems: 1, maxItems: 2 });
    expect(fieldOf(sample, 'applicants')).toMatchObject({ who: 'both', maxItems: 3 });
    expect(fieldOf(whole, 'place')).toMatchObject({ type: 'boundary', hierarchy: 'ADMIN', lowest: 'Ward' });
  });
});

describe('the workflow', () => {
  const { draft } = imported(whole);
  const action = (code: string) => draft.workflow.actions.find((each) => each.code === code);

  it('says what becomes of a case, what is paid, and what goes with an action', () => {
    expect(draft.workflow.states.map(({ code, kind, outcome }) => [code, kind, outcome])).toEqual([
      ['START', 'start', undefined],
      ['SEEN', 'task', undefined],
      ['DUE', 'task', undefined],
      ['PAID', 'task', undefined],
      ['GRANTED', 'end', 'ok'],
      ['REFUSED', 'end', 'fail'],
    ]);
    expect(draft.workflow.filing).toEqual(['APPLY']);
    expect(action('PAY')).toMatchObject({ fee: { text: '250.5 + 10' }, via: 'system' });
    expect(action('INSPECT')).toMatchObject({ documents: 'required', comment: 'required' });
    expect(action('APPROVE')).toMatchObject({ comment: 'none' });
    expect(draft.roles.map(({ code }) => code)).toEqual(['CITIZEN', 'FOOD_INSPECTOR', 'FOOD_OFFICER', 'FOOD_VIEWER']);
    expect(draft.idFormat).toEqual({ name: 'health.stall.id', format: 'FS-[cy:yyyy]-[SEQ_STALL]-A' });
  });

  it('has the checklist of a state as its form; a question that only follows is asked then', () => {
    expect(draft.workflow.states.find(({ code }) => code === 'SEEN')?.form).toBe('checklistSeen');
    const [, checklist] = draft.forms;
    expect(checklist?.pages[0]?.fields).toMatchObject([
      { code: 'isTheWaterClean', type: 'select-one', required: true },
      { code: 'whyNot', type: 'text', visible: { text: 'isTheWaterClean = "No"' } },
      { code: 'cooks', type: 'integer' },
    ]);
  });

  it('has no errors but those of masters nobody has', () => {
    expect(checkService(draft).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['only named', 'repaired no-workflow /workflow', { businessService: 'ApprovedTL' }],
    ['none', 'repaired no-workflow-at-all /workflow', null],
  ])('%s: a simple one stands in its place', (_, note, workflow) => {
    expect(notesOf(but({ workflow }))).toContain(note);
    expect(imported(but({ workflow })).draft.workflow.states.length).toBeGreaterThan(2);
  });

  it('is found in the same file where it is only named', () => {
    const other = valueAt(configuration, '/workflow') ?? null;
    const document = { ServiceConfiguration: [but({ workflow: { businessService: 'Health.FoodStall' } })], other };
    expect(imported(document).draft.workflow.states.map(({ code }) => code)).toContain('GRANTED');
  });

  it('keeps going where it is wrong: the check says what', () => {
    const workflow = structuredClone(configuration.workflow) as { states: { actions: JsonObject[] }[] };
    const [first] = workflow.states[1]?.actions ?? [];
    if (first) first.nextState = 'GONE';
    const { draft: wrong } = imported(but({ workflow: workflow as unknown as JsonObject }));
    expect(checkService(wrong).issues.map(({ code }) => code)).toContain('workflow.missing-target');
  });
});

describe('a draft that was never published', () => {
  it('is read as Studio would publish it, its canvas too', () => {
    const { draft, report } = imported(studioDraft);
    const [form, checklist] = draft.forms;
    expect(
      form?.pages.map(({ title, fields }) => [title.en, fields.map(({ code, type }) => `${code}: ${type}`)]),
    ).toEqual([
      ['Event details', ['eventname: text', 'park: select-one', 'phone: mobile-number']],
      ['Applicants', ['applicants: applicants']],
    ]);
    expect(draft.workflow.states.map(({ code, kind, sla, form: own }) => [code, kind, sla, own])).toEqual([
      ['START', 'start', undefined, undefined],
      ['TO_CHECK', 'task', 48 * 3_600_000, 'checklistToCheck'],
      ['GRANTED', 'end', undefined, undefined],
    ]);
    expect(draft.workflow.actions.map(({ code, roles }) => [code, roles])).toEqual([
      ['APPLY', ['STUDIO_CITIZEN']],
      ['GIVE_PERMIT', ['PARKS_PERMIT_PARK_WARDEN']],
    ]);
    expect(draft.layout.workflow.TO_CHECK).toEqual({ x: 200, y: 20 });
    expect(checklist?.pages[0]?.fields).toMatchObject([{ type: 'yes-no', required: true }]);
    expect(report.map(({ code, path }) => `${code} ${path}`)).toContain(
      'compiler.studio.made-of /mdms/0/data/uiworkflow',
    );
  });
});

describe('opinions that are asked for side by side', () => {
  const opinion = (code: string): JsonObject => ({
    businessService: code,
    states: [
      { state: null, actions: [{ action: 'APPLY', nextState: 'INITIATED', roles: ['CITIZEN'] }] },
      {
        state: 'INITIATED',
        actions: [
          { action: 'CONFIRM', nextState: 'CONFORMED', roles: ['FIRE'] },
          { action: 'REJECT', nextState: 'REJECTED', roles: ['FIRE'] },
        ],
      },
      { state: 'CONFORMED', actions: [] },
      { state: 'REJECTED', actions: [] },
    ],
  });
  const workflow = structuredClone(configuration.workflow) as { states: JsonObject[] };
  const seen = workflow.states[1];
  if (seen) seen.triggerParallelWorkflows = ['FIRE_OPINION', 'WATER_OPINION'];
  const parent = but({ workflow: workflow as unknown as JsonObject });

  it('are branches a person joins, where the file has their workflows', () => {
    const document = {
      ServiceConfiguration: [parent],
      BusinessServices: [opinion('FIRE_OPINION'), opinion('WATER_OPINION')],
    };
    const { draft } = imported(document);
    expect(draft.workflow.blocks).toMatchObject([
      { state: 'SEEN', join: { policy: 'manual' }, branches: [{ name: { en: 'Fire opinion' } }, { code: 'b2' }] },
    ]);
    expect(draft.workflow.actions.filter(({ from }) => from === 'SEEN').map(({ code, join }) => [code, join])).toEqual([
      ['INSPECT', 'ok'],
      ['REFUSE', 'fail'],
    ]);
    expect(checkService(draft).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are kept and named where it has not', () => {
    expect(notesOf(parent)).toContain('kept parallel-kept /workflow/states/1/triggerParallelWorkflows');
    expect(imported(parent).draft.workflow.blocks).toEqual([]);
  });
});

describe('what nobody filled in is named', () => {
  const notes = notesOf(sample).map((note) => note.replace('/ServiceConfiguration/0', ''));
  it.each([
    ['the fee of the template', 'placeholder template-fee /calculator/billingSlabs/0/value'],
    ['a calculator without a type', 'placeholder calculator-type /calculator/type'],
    ['the gateway', 'placeholder placeholder.todo /payment/gateway'],
    ['lists of what could be written', 'placeholder placeholder.unchosen /rules/calculator/type'],
    ['a host for trials', 'placeholder placeholder.staging-host /apiconfig/0/host'],
    [
      'a message that names what is never filled in',
      'placeholder placeholder.old-message /notification/sms/0/template',
    ],
    ['idgen that says name for idname', 'placeholder id-name /idgen/0/name'],
    ['Studio’s accounts on every action', 'placeholder studio-role /workflow/states'],
    ['citizens who verify', 'placeholder citizen-decides /workflow/states'],
    ['choices nobody gave', 'placeholder only-default /fields/0/properties/1'],
  ])('%s', (_, note) => expect(notes).toContain(note));

  it.each<[string, JsonObject, string]>([
    ['a test name', { service: 'TESTBSONE' }, 'placeholder placeholder.test-name /service'],
    [
      'an empty message',
      { notification: { sms: [{ template: ' ' }] } },
      'placeholder placeholder.empty-template /notification/sms/0/template',
    ],
    [
      'the pattern of Studio’s editor',
      property({ validation: { regex: "^[A-Za-z0-9 _.',]*$", message: 'Only default characters allowed' } }),
      'placeholder placeholder.default-pattern /fields/0/properties/0/validation/message',
    ],
  ])('%s', (_, change, note) => expect(notesOf(but(change))).toContain(note));
});

describe('what a draft has no place for', () => {
  it.each(['pdf', 'inbox', 'localization', 'enabled', 'apiconfig', 'payment', 'bill', 'colour'])(
    '%s is kept and named',
    (part) => {
      expect(notesOf(configuration)).toContain(`kept part-kept /${part}`);
    },
  );
  it.each([
    ['messages', 'kept messages-kept /notification'],
    ['numbers of others', 'kept ids-kept /idgen'],
    ['what is switched off', 'kept inactive /documents/1'],
    ['questions that are switched off', 'kept inactive /checklist/0/checklistData/data/2'],
  ])('%s', (_, note) => expect(notesOf(configuration)).toContain(note));

  it('a fee that is calculated elsewhere', () => {
    const { draft, report } = imported(but({ calculator: { type: 'api', host: 'http://tl:8080', endpoint: '/calc' } }));
    expect(draft.workflow.actions.filter(({ fee }) => fee)).toEqual([]);
    expect(report.map(({ code }) => code)).toContain('compiler.studio.calculator-elsewhere');
  });
});

describe('what is wrong is read as it must be meant, and named by place', () => {
  it.each<[string, JsonObject, string]>([
    ['fields that are nothing', { fields: null }, 'mapped mapped '],
    ['fields that are a text', { fields: 'none' }, 'kept unread-object /fields'],
    ['one section alone', { fields: { name: 'a', properties: [] } }, 'repaired one-for-list /fields'],
    ['a section that is a number', { fields: [1] }, 'kept unread-object /fields/0'],
    [
      'a number as text',
      property({ maxLength: '12' }),
      'repaired import.number-as-text /fields/0/properties/0/maxLength',
    ],
    ['a length that is none', property({ maxLength: {} }), 'kept unread-number /fields/0/properties/0/maxLength'],
    ['a boolean as text', property({ required: 'yes' }), 'repaired import.read-as-yes /fields/0/properties/0/required'],
    ['an unknown kind', property({ format: 'emoji' }), 'repaired read-as-text /fields/0/properties/0'],
    [
      'a pattern that is none',
      property({ validation: { regex: '(' } }),
      'kept pattern-kept /fields/0/properties/0/validation/regex',
    ],
    [
      'a master that is none',
      property({ format: 'dropdown', schema: 'no master' }),
      'kept not-a-master /fields/0/properties/0/schema',
    ],
    ['an applicant of another kind', { applicant: { types: ['robot'] } }, 'kept applicant-type /applicant/types'],
    [
      'a boundary without a hierarchy',
      { boundary: { lowestLevel: 'Ward' } },
      'placeholder no-hierarchy /boundary/hierarchyType',
    ],
    ['idgen that is a name', { idgen: { format: 'tl.number' } }, 'repaired no-id-format /idgen/format'],
    [
      'an unknown state',
      { workflow: { ...(configuration.workflow as JsonObject), ACTIVE: ['X'] } },
      'kept no-such-state /workflow/ACTIVE',
    ],
  ])('%s', (_, change, note) => expect(notesOf(but(change))).toContain(note));

  it.each<[string, JsonValue]>([
    ['a list', ['A_ROLE', 'B ROLE']],
    ['one list for each kind of access', { creator: ['A_ROLE'], editor: ['B ROLE'], viewer: null }],
    ['a text with commas', 'A_ROLE, B ROLE'],
  ])('roles of access as %s', (_, roles) => {
    const codes = imported(but({ access: { roles } })).draft.roles.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['A_ROLE', 'B_ROLE']));
  });

  it('every note has its words', () => {
    const messages = createMessages(languagePacks, 'en');
    for (const document of [sample, whole])
      for (const note of imported(document).report)
        expect(messages.issue({ ...note, severity: 'info' })).toMatch(/ \w+ /);
  });
});
