import { compileService } from '@nirmaan/compiler';
import { type CallContext, createDigit, type Digit } from '@nirmaan/digit';
import { examples } from '@nirmaan/examples';
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

const artifactsOf = (definition: ServiceDefinition, cities: string[]) =>
  compileService(definition, { target: 'digit-2.9', realm: 'pg', version: 1, workflowVersion: 1, cities, masters: [] });

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
