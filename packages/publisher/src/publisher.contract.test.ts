import { createCatalogue, judgeForm } from '@nirmaan/applications';
import { compileService, decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { type CallContext, createDigit, type Digit } from '@nirmaan/digit';
import { examples } from '@nirmaan/examples';
import { Master } from '@nirmaan/masters';
import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { checkService, parseDraft, type ServiceDefinition } from '@nirmaan/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPublish, findPublished, planPublish, startPublication } from './index';
import { createMemoryStore } from './testing/memory-store';

let sandbox: RunningSandbox;
let digit: Digit;
let context: CallContext;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, direct: true, settings: { persisterDelay: 150 } });
  digit = createDigit({ mode: 'direct', baseUrl: sandbox.url, fetch, now: Date.now });
  const [user] = await digit.user.search({ tenant: 'pg', userName: 'nirmaan-publisher', limit: 1 }, {});
  if (!user) throw new Error('the publisher is not there');
  context = { actor: { user } };
});
afterAll(() => sandbox?.close());

function tradeLicence(): ServiceDefinition {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  const { definition, issues } = draft ? checkService(draft) : { issues: [] };
  if (!definition) throw new Error(JSON.stringify(issues));
  return definition;
}

const masters = Master.array().parse(examples['trade-licence']?.masters);

const artifactsOf = (definition: ServiceDefinition, cities: string[]) =>
  compileService(definition, { target: 'digit-2.9', realm: 'pg', version: 1, workflowVersion: 1, cities, masters });

/** What a runtime finds in MDMS, and nothing else. */
function createReader() {
  const nothing = async () => undefined;
  const kept = async () => {};
  return createCatalogue({
    digit,
    context: async () => context,
    store: {
      findPointers: nothing,
      putPointers: kept,
      findVersion: nothing,
      putVersion: kept,
      findMasterRows: nothing,
      putMasterRows: kept,
    },
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now: Date.now,
  });
}

describe('DIGIT 2.9 as the sandbox answers it', () => {
  it('holds a published service so that it can be read back whole, and needs nothing the second time', async () => {
    const definition = tradeLicence();
    const artifacts = artifactsOf(definition, ['pg.citya']);
    const first = await planPublish(artifacts, digit, context);
    expect(first.problems).toEqual([]);
    const publication = startPublication(artifacts, { id: 'p-1', startedBy: 'designer', startedAt: Date.now() });
    const done = await applyPublish(artifacts, publication, {
      digit,
      context,
      store: createMemoryStore(),
      now: Date.now,
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
    expect([done.state, done.problem]).toEqual(['live', undefined]);
    // The persister takes its time: what was written was waited for.
    expect(done.steps.filter((step) => (step.tries ?? 0) > 1).length).toBeGreaterThan(5);
    const published = await findPublished({ realm: 'pg', service: 'trade-licence' }, digit, context);
    expect(published).toMatchObject({ version: 1, cities: ['pg.citya'] });
    expect(published?.content?.definition).toEqual(JSON.parse(JSON.stringify(definition)));
    const second = await planPublish(artifacts, digit, context);
    expect(second.steps.filter((step) => step.change !== 'keep')).toEqual([]);
  });

  it.each([
    [{ tradeCategory: 'Services', tradeType: 'S-RESTAURANT', area: 40 }, 3000, ['R9']],
    [{ tradeCategory: 'Manufacture', tradeType: 'M-BAKERY', area: 120 }, 3125, ['R7']],
    [{ tradeCategory: 'Retail', tradeType: 'R-GROCERY', area: 250 }, 1200, ['R10']],
  ])('gives a runtime the tables by which %j costs %d', async (answers, fee, rows) => {
    const catalogue = createReader();
    const published = await catalogue.findService('pg', 'pg.citya', 'trade-licence');
    const [form] = published?.definition.forms ?? [];
    if (!published || !form) throw new Error('not published');
    const { definition } = published;
    const now = () => Date.UTC(2026, 10, 24);
    const place = { realm: 'pg', tenant: 'pg.citya', definition, language: 'en' };
    const { evaluation } = await judgeForm({ catalogue, now }, place, form, answers);
    expect([evaluation.values.licenceFee, evaluation.needs]).toEqual([fee, []]);
    expect(evaluation.decisions.find((each) => each.use === 'fee')).toMatchObject({ rows, on: '2026-11-24' });
    // A year earlier the rate was another.
    const days = { filed: Date.UTC(2025, 10, 24) };
    const before = await judgeForm({ catalogue, now }, { ...place, days }, form, answers);
    expect(before.evaluation.values.licenceFee).toBe(fee * 0.9);
  });

  it('is told of a new city by the pointer alone', async () => {
    const { steps, problems } = await planPublish(
      artifactsOf(tradeLicence(), ['pg.citya', 'pg.cityb']),
      digit,
      context,
    );
    expect(problems).toEqual([]);
    expect(steps.filter((step) => step.change !== 'keep').map((step) => [step.key, step.change])).toEqual([
      ['pointer:trade-licence', 'change'],
    ]);
  });
});
