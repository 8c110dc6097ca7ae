import { readdirSync, readFileSync } from 'node:fs';
import { examples } from '@nirmaan/examples';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { checkService, ServiceDraft } from '@nirmaan/service';
import { addAction, addState, changeState, removeState, renameAction } from '@nirmaan/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportBusinessService, importFile } from '../../index';

const FOLDER = new URL('../../../../examples/imports/', import.meta.url);
const SAMPLES = readdirSync(FOLDER)
  .filter((name) => name.startsWith('workflow-'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

const newTl = JSON.stringify(examples['trade-licence']?.source);

function imported(text: string, service?: string) {
  const result = importFile(text, { service });
  if (!result.draft) throw new Error(JSON.stringify(result.issues));
  return result;
}

const notesOf = (text: string) => imported(text).report.map(({ code, path }) => `${code.slice(16)} ${path}`);

/** A small file, changed as text, so that damage is seen as it stands in a file. */
const small = {
  tenantId: 'pg',
  businessService: 'STALL',
  business: 'stalls',
  businessServiceSla: 86400000,
  states: [
    { state: null, isStartState: true, actions: [{ action: 'APPLY', nextState: 'APPLIED', roles: ['CITIZEN'] }] },
    {
      state: 'APPLIED',
      sla: 3600000,
      isStateUpdatable: true,
      actions: [
        { action: 'APPROVE', nextState: 'APPROVED', roles: ['CLERK', 'HEAD'] },
        { action: 'REJECT', nextState: 'REJECTED', roles: ['CLERK'] },
      ],
    },
    { state: 'APPROVED', actions: null, isTerminateState: true },
    { state: 'REJECTED', actions: [] },
  ],
};
const smallText = JSON.stringify(small);
const but = (from: string, to: string) => {
  if (!smallText.includes(from)) throw new Error(`not there: ${from}`);
  return smallText.replace(from, to);
};

describe('a BusinessService', () => {
  it('of the trade licence is taken over, and its payment that can be taken around us is a problem', () => {
    const { draft, report } = imported(newTl);
    expect(draft.code).toBe('trade-licence');
    expect(draft.workflow.filing).toEqual(['INITIATE', 'APPLY']);
    expect(draft.workflow.states.filter(({ kind }) => kind === 'start').map(({ code }) => code)).toEqual(['START']);
    expect(draft.workflow.actions).toHaveLength(18);
    expect(draft.origin?.source).toMatchObject({ code: 'NewTL' });
    expect(JSON.stringify({ ...draft, origin: undefined })).not.toContain('pb.amritsar');
    expect(report.map((note) => note.code)).toContain('compiler.import.mapped');
    expect(checkService(draft).issues.filter(({ params }) => params.action === 'Pay')).not.toEqual([]);
  });

  it.each(SAMPLES)('of $name comes out as it came, and is the same when imported again', ({ text }) => {
    const { draft } = imported(text);
    const out = exportBusinessService(draft);
    expect(out).toEqual(JSON.parse(text));
    expect(imported(JSON.stringify(out)).draft).toEqual(draft);
  });

  it.each(SAMPLES)('of $name keeps an edit, and all else as it was', ({ text }) => {
    const { draft } = imported(text);
    const both = { workflow: structuredClone(draft.workflow), layout: {} };
    const edited = both.workflow.states[1]?.code ?? '';
    const added = addState(both, { name: { en: 'Second look' }, kind: 'task' });
    addAction(both, { name: { en: 'Look again' }, from: edited, to: added, roles: ['SECOND_LOOK'] });
    addAction(both, { name: { en: 'Looked' }, from: added, to: edited, roles: ['SECOND_LOOK'] });
    changeState(both, edited, { sla: 1234567 });
    const again = imported(JSON.stringify(exportBusinessService({ ...draft, workflow: both.workflow }))).draft;
    const bare = (workflow: typeof draft.workflow) => ({
      states: workflow.states.map(({ code, sla, editable }) => ({ code, sla, editable })),
      actions: workflow.actions
        .map(({ code, from, to, roles }) => ({ code, from, to, roles }))
        .toSorted((one, other) => `${one.from} ${one.code}`.localeCompare(`${other.from} ${other.code}`)),
    });
    expect(bare(again.workflow)).toEqual(bare(both.workflow));
  });

  it('keeps the ids of a search answer where they lead on as before', () => {
    const sample = SAMPLES.find(({ name }) => name.includes('search-response'));
    const { draft } = imported(sample?.text ?? '');
    const both = { workflow: structuredClone(draft.workflow), layout: {} };
    const position = both.workflow.actions.findIndex(({ from }) => from !== 'START');
    renameAction(both, position, 'LOOK');
    const before = JSON.stringify(JSON.parse(sample?.text ?? ''));
    const after = JSON.stringify(exportBusinessService({ ...draft, workflow: both.workflow }));
    const ids = (text: string) => [...text.matchAll(/"nextState":"([^"]*)"/g)].map(([, id]) => id);
    expect(ids(after)).toEqual(ids(before));
    expect(after).toContain('"LOOK"');
  });

  it('loses a state that was deleted, and nothing else', () => {
    const { draft } = imported(smallText);
    const both = { workflow: structuredClone(draft.workflow), layout: {} };
    removeState(both, 'REJECTED');
    expect(exportBusinessService({ ...draft, workflow: both.workflow })).toEqual({
      ...small,
      states: [small.states[0], { ...small.states[1], actions: [small.states[1]?.actions?.[0]] }, small.states[2]],
    });
  });

  it('drawn here is a request of its own', () => {
    const { draft } = imported(smallText);
    const { origin: _, ...drawn } = draft;
    expect(exportBusinessService(ServiceDraft.parse(drawn))).toMatchObject({
      BusinessServices: [{ businessService: 'stall', states: [{ state: null }, { state: 'APPLIED' }, {}, {}] }],
    });
  });
});

const collection = {
  info: { name: 'Workflows' },
  item: [
    {
      name: 'create',
      request: {
        method: 'POST',
        body: { mode: 'raw', raw: JSON.stringify({ RequestInfo: {}, BusinessServices: [small] }) },
      },
    },
  ],
};

describe('what people have around a BusinessService', () => {
  it.each<[name: string, text: string]>([
    ['a create request', JSON.stringify({ RequestInfo: { authToken: 'x' }, BusinessServices: [small] })],
    ['a search answer', JSON.stringify({ ResponseInfo: null, BusinessServices: [small] })],
    ['nothing', smallText],
    ['a list', JSON.stringify([small])],
    [
      'an answer of MDMS v2',
      JSON.stringify({ mdms: [{ schemaCode: 'Workflow.BusinessService', data: small, isActive: true }] }),
    ],
    ['a file of MDMS v1', JSON.stringify({ tenantId: 'pg', moduleName: 'Workflow', BusinessService: [small] })],
    ['a member of another document', JSON.stringify({ config: { workflow: { here: small } } })],
    ['a request of a Postman collection', JSON.stringify(collection)],
    ['only its states', JSON.stringify(small.states)],
    ['only its states, as a member', JSON.stringify({ states: small.states })],
  ])('%s: it is found, and comes out as it came', (_, text) => {
    const { draft } = imported(text);
    expect(draft.workflow.actions.map(({ code }) => code)).toEqual(['APPLY', 'APPROVE', 'REJECT']);
    expect(draft.workflow.sla).toBe(text.includes('businessServiceSla') ? 86400000 : undefined);
    expect(exportBusinessService(draft)).toEqual(JSON.parse(text));
  });

  it('stays around an edited one, in a Postman collection too', () => {
    const { draft } = imported(JSON.stringify(collection));
    const both = { workflow: structuredClone(draft.workflow), layout: {} };
    changeState(both, 'APPLIED', { sla: 7200000 });
    const out = JSON.parse(JSON.stringify(exportBusinessService({ ...draft, workflow: both.workflow })));
    expect(out.info).toEqual(collection.info);
    expect(JSON.parse(out.item[0].request.body.raw).BusinessServices[0].states[1].sla).toBe(7200000);
  });

  it('may be other services: one is taken, the others are named and can be asked for', () => {
    const text = JSON.stringify({ BusinessServices: [small, { ...small, businessService: 'MARKET' }] });
    const first = imported(text);
    expect([first.draft.code, first.others]).toEqual(['stall', ['MARKET']]);
    const second = imported(text, 'MARKET');
    expect([second.draft.code, second.others]).toEqual(['market', ['STALL']]);
    expect(exportBusinessService(second.draft)).toEqual(JSON.parse(text));
  });
});

describe('text that is not quite JSON', () => {
  const broken = (change: (text: string) => string) => change(JSON.stringify(small, null, 2));
  it.each<[name: string, text: string]>([
    ['a byte order mark before it', `\uFEFF${smallText}`],
    ['commas too many', broken((text) => text.replaceAll('}\n', '},\n'))],
    ['a comma too few', broken((text) => text.replace('"pg",', '"pg"'))],
    ['single quotes', broken((text) => text.replaceAll('"', "'"))],
    ['comments', broken((text) => text.replace('"states"', '/* all */ "states"').replace('{', '{ // one\n'))],
    ['names without quotes', broken((text) => text.replaceAll(/"(\w+)":/g, '$1:'))],
    ['a page of Markdown around it', `# Workflow\nSend this:\n\`\`\`json\n${smallText}\n\`\`\`\nDone.`],
    ['a curl command around it', `curl --location 'https://example.org/x' --data-raw '${smallText}'`],
    ['an end that was cut off', broken((text) => text.replace(/\s*\]\s*\}\s*$/, ''))],
  ])('with %s is read as it must be meant', (_, text) => {
    const { draft, report } = imported(text);
    expect(draft.workflow.actions.map(({ code, to }) => `${code} ${to}`)).toEqual([
      'APPLY APPLIED',
      'APPROVE APPROVED',
      'REJECT REJECTED',
    ]);
    expect(report[0]?.code === 'compiler.import.not-quite-json').toBe(!text.startsWith('\uFEFF'));
  });

  it.each<[name: string, text: string, code: string]>([
    ['no JSON at all', 'Dear all, please find attached', 'compiler.not-json'],
    ['a service of which too little is left', '{"BusinessServices": [{"tenantId": "pg",]', 'compiler.not-json'],
    ['something else cut off', '{"hello": [1, 2', 'compiler.not-json'],
    ['a document of another kind', '{"hello": 1}', 'compiler.unknown-kind'],
    ['no service', '{"BusinessServices": []}', 'compiler.no-business-service'],
    ['10 MB', `"${'x'.repeat(10 * 1024 * 1024)}"`, 'compiler.too-large'],
  ])('that is %s is refused', (_, text, code) => {
    expect(importFile(text).issues?.map((each) => each.code)).toEqual([code]);
  });
});

describe('what could not have been meant', () => {
  it.each<[name: string, text: string, note: string]>([
    [
      'a next state that is nowhere',
      but('"nextState":"APPROVED"', '"nextState":"GONE_FOREVER"'),
      'unknown-next-state /states/1/actions/0/nextState',
    ],
    [
      'one that is nearly there',
      but('"nextState":"REJECTED"', '"nextState":"REJECTD"'),
      'unknown-next-state-near /states/1/actions/1/nextState',
    ],
    [
      'one by the id of another server',
      but('"nextState":"APPROVED"', '"nextState":"5b7e5f2e-5f0e-4d57-9f6e-0a4a1c5b8d11"'),
      'next-state-elsewhere /states/1/actions/0/nextState',
    ],
    [
      'one that is not said',
      but('"nextState":"APPROVED"', '"nextState":null'),
      'no-next-state /states/1/actions/0/nextState',
    ],
    [
      'one in other letters',
      but('"nextState":"APPROVED"', '"nextState":"approved "'),
      'next-state-spelled /states/1/actions/0/nextState',
    ],
    ['roles in one text', but('["CLERK","HEAD"]', '"CLERK, HEAD"'), 'roles-as-text /states/1/actions/0/roles'],
    [
      'a boolean as text',
      but('"isStateUpdatable":true', '"isStateUpdatable":"TRUE"'),
      'read-as-yes /states/1/isStateUpdatable',
    ],
    ['a number as text', but('"sla":3600000', '"sla":"3600000"'), 'number-as-text /states/1/sla'],
    ['a limit beyond all numbers', but('"sla":3600000', '"sla":1e21'), 'not-a-duration /states/1/sla'],
    ['a limit in words', but('"sla":3600000', '"sla":"a week"'), 'not-a-duration /states/1/sla'],
    [
      'a misspelt member',
      but('"actions":[{"action":"APPROVE"', '"acitons":[{"action":"APPROVE"'),
      'misspelt /states/1/acitons',
    ],
    [
      'a member in other letters',
      but('"nextState":"APPLIED"', '"nextstate":"APPLIED"'),
      'misspelt /states/0/actions/0/nextstate',
    ],
    ['a state twice', but('{"state":"REJECTED"', '{"state":"APPLIED"'), 'state-twice /states/3/state'],
    ['no start', but('"state":null', '"state":"NEW"'), 'start-guessed /states/0'],
    ['two starts', but('"state":"REJECTED"', '"state":null'), 'several-starts /states'],
    ['a state that is none', but('{"state":"REJECTED","actions":[]}', '17'), 'not-a-state /states/3'],
    ['a code with a hyphen', but('"state":"REJECTED"', '"state":"RE-JECTED"'), 'renamed /states/3/state'],
  ])('%s: imported, named by its place, and given back as it was', (_, text, note) => {
    expect(notesOf(text)).toContain(note);
    expect(exportBusinessService(imported(text).draft)).toEqual(JSON.parse(text));
  });

  it('names in any script keep their names, and each has a code of its own', () => {
    const text = smallText
      .replaceAll('APPLIED', 'आवेदित')
      .replaceAll('APPROVED', 'स्वीकृत')
      .replaceAll('"APPROVE"', '"स्वीकारें"')
      .replaceAll('"REJECT"', '"ठुकराएँ"')
      .replaceAll('CLERK', 'لجنة');
    const { draft } = imported(text);
    const { states, actions } = draft.workflow;
    expect(new Set(states.map(({ code }) => code)).size).toBe(4);
    expect(states.map(({ name }) => Object.values(name)[0])).toContain('स्वीकृत');
    expect(new Set(actions.map(({ code }) => code)).size).toBe(3);
    expect(exportBusinessService(draft)).toEqual(JSON.parse(text));
  });

  it('10,000 states are read in time, cycles and all', () => {
    const states = Array.from({ length: 10_000 }, (_, at) => ({
      state: at === 0 ? null : `S${at}`,
      actions: [{ action: 'GO', nextState: `S${((at * 7) % 9_999) + 1}`, roles: ['CLERK'] }],
    }));
    const started = performance.now();
    expect(imported(JSON.stringify({ ...small, states })).draft.workflow.states).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('whatever is damaged, a draft comes out or the place that is wrong, and an unedited draft goes back as it came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 4 }), (damages) => {
        const document = damages.reduce<JsonValue>((value, [at, by]) => damaged(value, at, by), JSON.parse(smallText));
        const text = JSON.stringify(document);
        const result = importFile(text);
        if (!result.draft) expect(result.issues).not.toEqual([]);
        else {
          checkService(result.draft);
          expect(exportBusinessService(result.draft)).toEqual(JSON.parse(text));
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

type Damage = 'remove' | 'twice' | 'null' | 'text' | 'number' | 'list' | 'object';
const damage = fc.constantFrom<Damage[]>('remove', 'twice', 'null', 'text', 'number', 'list', 'object');
const put: Record<Exclude<Damage, 'remove' | 'twice'>, JsonValue> = {
  null: null,
  text: 'APPLIED,X',
  number: 3,
  list: [{ action: 'X' }],
  object: { state: 'Y' },
};

/** The document with its `at`-th member changed. */
function damaged(document: JsonValue, at: number, by: Damage): JsonValue {
  const places: { holder: JsonValue[] | JsonObject; key: string | number }[] = [];
  const walk = (value: JsonValue) => {
    if (Array.isArray(value))
      value.forEach((each, key) => {
        places.push({ holder: value, key });
        walk(each);
      });
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) {
        places.push({ holder: value, key });
        walk(each);
      }
  };
  walk(document);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return document;
  const { holder, key } = place;
  if (Array.isArray(holder) && typeof key === 'number') {
    if (by === 'remove') holder.splice(key, 1);
    else if (by === 'twice') holder.push(structuredClone(holder[key] ?? null));
    else holder[key] = structuredClone(put[by]);
  } else if (!Array.isArray(holder)) {
    if (by === 'remove') delete holder[key];
    else if (by === 'twice') holder[`${key}2`] = structuredClone(holder[key] ?? null);
    else holder[key] = structuredClone(put[by]);
  }
  return document;
}
