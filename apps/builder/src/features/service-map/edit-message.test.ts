import { newService } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { insertPlace, removeMessage, sampleNumber, statesToTell, writeMessage } from './edit-message';

const service = () => newService({ code: 'pass', name: { en: 'Pass' }, languages: ['en'] });

describe('a message', () => {
  it('can be written for every state but the start, the good way first', () => {
    expect(statesToTell(service()).map(({ code }) => code)).toEqual(['APPLIED', 'APPROVED', 'REJECTED']);
  });

  it('is written once for a state', () => {
    const draft = service();
    writeMessage(draft, 'APPLIED', { en: 'One' });
    writeMessage(draft, 'APPROVED', { en: 'Two' });
    writeMessage(draft, 'APPLIED', { en: 'Three' });
    expect(draft.messages).toEqual([
      { on: 'APPLIED', text: { en: 'Three' } },
      { on: 'APPROVED', text: { en: 'Two' } },
    ]);
  });

  it('that was the last leaves the service as it was before there were any', () => {
    const draft = service();
    const before = structuredClone(draft);
    writeMessage(draft, 'APPLIED', { en: 'One' });
    removeMessage(draft, 'APPLIED');
    expect(draft).toEqual(before);
  });

  it('takes a place where the cursor is, instead of what is selected', () => {
    expect(insertPlace('It is X.', 'number', { start: 6, end: 7 })).toEqual({ words: 'It is {number}.', cursor: 14 });
  });
});

it.each([
  ['TL-[cy:yyyy]-[SEQ_TRADE_LICENCE]-A', 'TL-2026-000123-A'],
  ['PGR/[fy:yyyy-yy]/[SEQ_PGR]/Z', 'PGR/2026/000123/Z'],
  ['[cityname]-[SEQ_X]B', '-000123B'],
])('a number of the format %s looks like %s', (format, number) => {
  expect(sampleNumber(format, 2026)).toBe(number);
});
