import { ServiceDraft as Service, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { createVisit, draftOfService, hiddenIn, htmlOf } from './testing/desk';

const address = '/en/citya/trade-licence/apply/trade';
const NUMBER = '234567890124';
const OTHER = '987654321096';

function serviceWith(kinds: string[]): ServiceDraft {
  const [form] = draftOfService.forms;
  const identity = { type: 'identity-number', code: 'proof', label: { en: 'Your number' }, kinds };
  const page = (code: string, field: object) => ({ code, title: { en: code }, fields: [field] });
  const name = { type: 'text', code: 'tradeName', label: { en: 'Name' }, required: true };
  return Service.parse({
    ...draftOfService,
    forms: [
      {
        ...form,
        pages: [{ ...page('trade', name), fields: [identity, name] }, page('more', { ...name, code: 'more' })],
      },
    ],
  });
}

async function open(kinds = ['aadhaar']) {
  const visit = createVisit({ service: serviceWith(kinds) });
  const post = async (values: Record<string, string>, more = {}) =>
    visit.post(address, { ...hiddenIn(await visit.get(address)), ...values }, more);
  const stored = () => visit.drafts.get('s1')?.data;
  return { ...visit, post, stored };
}

describe('the number of a document', () => {
  it('is stored as a reference and its last characters, and shown so when the page is opened again', async () => {
    const { post, stored, numbers, get } = await open();
    expect(await post({ tradeName: 'A', 'proof.number': '2345 6789 0124' })).toMatchObject({ kind: 'redirect' });
    expect(stored()).toEqual({
      tradeName: 'A',
      proof: { kind: 'aadhaar', ref: 'ref-aadhaar-1', masked: 'XXXX XXXX 0124' },
    });
    expect(numbers).toEqual([NUMBER]);
    const html = htmlOf(await get(address));
    expect(html).toContain('XXXX XXXX 0124');
    expect(html).toContain('<summary>');
    expect(html).not.toContain('2345');
    const told = htmlOf(await get('/en/citya/trade-licence/check'));
    expect(told).toContain('Aadhaar');
    expect(told).toContain('XXXX XXXX 0124');
  });

  it('that is wrong is stored nowhere, and is there to be put right with what is wrong beside it', async () => {
    const { post, stored, numbers } = await open();
    const answer = await post({ tradeName: 'A', 'proof.number': '234567890125' });
    expect(answer).toMatchObject({ status: 422 });
    expect(htmlOf(answer)).toContain('value="234567890125"');
    expect(htmlOf(answer)).toContain('is wrong: compare it with your document');
    expect(stored()).toEqual({ tradeName: 'A' });
    expect(numbers).toEqual([]);
  });

  it('is exchanged or dropped by every way of saving', async () => {
    const ways: [string, object][] = [
      ['save', { fromScript: true }],
      ['refresh', {}],
      ['leave', {}],
      ['language:hi', {}],
      ['', {}],
    ];
    for (const [operation, more] of ways)
      for (const typed of [NUMBER, '234567890125', '2345']) {
        const { post, stored } = await open();
        await post({ tradeName: 'A', 'proof.number': typed, _op: operation }, more);
        expect([operation, JSON.stringify(stored())]).toEqual([operation, expect.not.stringContaining(typed)]);
        expect(JSON.stringify(stored())).toContain(typed === NUMBER ? 'ref-aadhaar-1' : 'tradeName');
      }
  });

  it('stays when the page is posted without another, is replaced by another, and goes when that is ticked', async () => {
    const { post, stored } = await open();
    await post({ tradeName: 'A', 'proof.number': NUMBER });
    await post({ tradeName: 'A', 'proof.number': '' });
    expect(stored()?.proof).toMatchObject({ ref: 'ref-aadhaar-1' });
    await post({ tradeName: 'A', 'proof.number': OTHER });
    expect(stored()?.proof).toMatchObject({ ref: 'ref-aadhaar-2' });
    await post({ tradeName: 'A', 'proof.number': '', 'proof.remove': 'yes' });
    expect(stored()).toEqual({ tradeName: 'A' });
  });

  it('is not read from a posted reference', async () => {
    const { post, stored } = await open();
    await post({
      tradeName: 'A',
      'proof.ref': 'ref-of-somebody',
      'proof.masked': 'X',
      'proof.kind': 'aadhaar',
      'proof.number': '',
    });
    expect(stored()).toEqual({ tradeName: 'A' });
  });

  it('of several kinds is asked with its kind, which is remembered when the number is wrong', async () => {
    const { post, stored, get } = await open(['aadhaar', 'pan']);
    const answer = await post({ tradeName: 'A', 'proof.kind': 'pan', 'proof.number': 'ABCDE1234F' });
    expect(htmlOf(answer)).toContain('<a href="#f-proof.number">');
    expect(stored()).toEqual({ tradeName: 'A', proof: { kind: 'pan' } });
    expect(htmlOf(await get(address))).toContain('<option value="pan" selected="">');
    expect(htmlOf(await post({ tradeName: 'A', 'proof.kind': '', 'proof.number': NUMBER }))).toContain(
      '<a href="#f-proof">',
    );
  });
});
