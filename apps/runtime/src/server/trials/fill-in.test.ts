import { randomFrom } from '@nirmaan/forms/samples';
import type { JsonObject } from '@nirmaan/lexicon';
import { ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { fillingAt } from '../citizen/apply';
import type { Ask } from '../citizen/ask';
import { createVisit, draftOfService } from '../citizen/testing/desk';
import { fillIn } from './fill-in';

const person = { name: 'Meera Joshi', mobileNumber: '9876543210' };
const text = (en: string) => ({ en });

/** The licence asks for these on its first page. */
function serviceAsking(...fields: JsonObject[]): ServiceDraft {
  const [form] = draftOfService.forms;
  return ServiceDraft.parse({
    ...draftOfService,
    forms: [{ ...form, pages: [{ code: 'trade', title: text('Trade'), fields }, ...(form?.pages.slice(1) ?? [])] }],
  });
}

async function fill(visit: ReturnType<typeof createVisit>, seed = 7) {
  const ask: Ask = {
    method: 'POST',
    language: 'en',
    path: ['citya', 'trade-licence'],
    query: new URLSearchParams(),
    cookie: (name) => visit.jar.get(name),
    posted: { values: new Map(), files: [] },
    fromScript: false,
    insecure: false,
    origin: 'https://city.example',
    address: '127.0.0.1',
  };
  const found = await fillingAt(visit.desk, ask);
  if (!found) throw new Error('no service');
  const saved = await fillIn(visit.desk, ask, found.filling, { person, random: randomFrom(seed) });
  for (const { name, value } of found.filling.cookies()) if (value !== undefined) visit.jar.set(name, value);
  return saved;
}

const answersOf = (visit: ReturnType<typeof createVisit>) => [...visit.drafts.values()].at(-1)?.data ?? {};

describe('a form filled in for somebody', () => {
  it('goes to the check page with nothing wrong', async () => {
    const visit = createVisit();
    expect(await fill(visit)).toEqual({ revision: 2 });
    expect(answersOf(visit)).toMatchObject({ tradeName: expect.any(String), owners: [{ name: expect.any(String) }] });
    const answer = await visit.post('/en/citya/trade-licence/check', {});
    expect(answer).toMatchObject({ kind: 'redirect', to: '/en/citya/trade-licence/prove' });
  });

  it('hands in a real file wherever one is asked for, and leaves out what is not taken', async () => {
    const visit = createVisit({
      service: serviceAsking(
        { type: 'document', code: 'deed', label: text('Deed'), accept: ['pdf'] },
        { type: 'photo', code: 'face', label: text('Face') },
      ),
    });
    await fill(visit);
    // The vault of this test takes nothing but PDF.
    expect(answersOf(visit)).toMatchObject({
      deed: [{ ref: expect.stringMatching(/^u-/), mediaType: 'application/pdf' }],
      face: [],
    });
  });

  it('gives numbers of documents to the vault, and stores none', async () => {
    const visit = createVisit({
      service: serviceAsking({
        type: 'identity-number',
        code: 'pan',
        label: text('PAN'),
        kinds: ['pan'],
        required: true,
      }),
    });
    await fill(visit);
    expect(visit.numbers).toHaveLength(1);
    expect(JSON.stringify(answersOf(visit))).not.toContain(visit.numbers[0]);
    expect(answersOf(visit)).toMatchObject({ pan: { ref: 'ref-pan-1' } });
  });

  it('is in the name of the person, and keeps what was answered rightly', async () => {
    const visit = createVisit({
      service: serviceAsking(
        { type: 'person-name', code: 'name', label: text('Name'), required: true },
        { type: 'mobile-number', code: 'mobile', label: text('Mobile'), required: true },
        { type: 'text', code: 'trade', label: text('Trade'), required: true },
      ),
    });
    const page = await visit.get('/en/citya/trade-licence/apply/trade');
    expect(page.kind).toBe('page');
    await visit.post('/en/citya/trade-licence/apply/trade', { trade: 'Tea stall', _op: 'save', _revision: '0' });
    await fill(visit);
    expect(answersOf(visit)).toMatchObject({ name: person.name, mobile: person.mobileNumber, trade: 'Tea stall' });
  });

  it('overwrites nothing that was saved meanwhile', async () => {
    const visit = createVisit();
    await fill(visit);
    const { saveAnswers } = visit.desk.applications;
    visit.desk.applications.saveAnswers = async (c) => saveAnswers({ ...c, revision: c.revision - 1 });
    expect(await fill(visit)).toBeUndefined();
  });
});
