import { describe, expect, it } from 'vitest';
import { isObject, SandboxRefusal } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { createReplaySandbox } from '../../../testing/sandbox-target';
import { applyIdgen, type IdgenEffect } from './effects';
import { fillFormat } from './fill-format';

const APRIL = Date.UTC(2026, 3, 1);

function createFiller({ now = APRIL, random = () => 7 }: { now?: number; random?: (limit: number) => number } = {}) {
  const { state } = createReplaySandbox();
  const call: Pick<SandboxCall<IdgenEffect>, 'state' | 'now' | 'random' | 'store'> = {
    state,
    now,
    random,
    store: (effect) => void applyIdgen(state.idgen, effect),
  };
  return (format: string, count = 1, mayCreate = true) =>
    fillFormat(call, { format, tenantId: 'pg.citya', count, mayCreate, cityCode: () => 'CITYA' });
}

function refusalOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SandboxRefusal) || !error.response.body || !('json' in error.response.body)) throw error;
    const { json } = error.response.body;
    const [first] = isObject(json) && Array.isArray(json.Errors) ? json.Errors : [];
    return isObject(first) ? first.message : first;
  }
}

describe('an id format', () => {
  it('draws digits below 25 one after the other, as many as asked, two without a number', () => {
    const draws = [3, 24, 0, 11];
    const fill = createFiller({ random: (limit) => (limit === 25 ? (draws.shift() ?? 0) : -1) });
    expect(fill('[d{4}]/[abcd]')).toEqual(['3240/11']);
  });

  it('puts one value into every place of a token', () => {
    expect(createFiller()('[d{3}]-[d{3}]-[SEQ_A]-[SEQ_A]', 2)).toEqual([
      '777-777-000001-000001',
      '777-777-000002-000002',
    ]);
  });

  it.each([
    ['March', Date.UTC(2027, 2, 31), '2026-27'],
    ['April', Date.UTC(2026, 3, 1), '2026-27'],
  ])('has the financial year that ends next March (%s)', (_, now, year) => {
    expect(createFiller({ now })('[fy:yyyy-yy]')).toEqual([year]);
  });

  it.each([
    ['[fy:yyyy-]', '2026-0'],
    ['[fy:-]', '0-0'],
    ['[fy:yyyy-MM-yy]', '2026-27'],
    ['[CY:yyyy]/[Fy:yy-yy]/[City]', '2026/26-27/CITYA'],
  ])('%s is %s', (format, id) => {
    expect(createFiller()(format)).toEqual([id]);
  });

  it('takes replacement signs of a tenant literally and leaves open brackets', () => {
    expect(createFiller()('$&-[tenantid]-[city.code]-[SEQ_X')).toEqual(['$&-pg.citya-CITYA-[SEQ_X']);
  });

  it('is one sequence for two names PostgreSQL cuts to the same', () => {
    const fill = createFiller();
    expect([fill(`[SEQ_${'A'.repeat(59)}]`), fill(`[seq_${'a'.repeat(59)}zz]`)]).toEqual([['000001'], ['000002']]);
  });

  it.each<[string, string, boolean]>([
    ['[SEQ_NEW]', 'Error occurred while auto creating seq in DB', false],
    ['[SEQ_A-B]', 'Error occurred while auto creating seq in DB', true],
    ["[SEQ_A'B]", 'Error in retrieving seq number from DB', true],
    ['[ab(d]', 'Random text could not be generated. Invalid regex provided.', true],
    ['[d{a}]', 'Random text could not be generated. Invalid regex provided.', true],
    ['[fy:-yy]', 'Error while generating financial year in provided format. Given format invalid.', true],
    ['[d{1,2}]', 'For input string: "1,2"', true],
    ['[]', 'begin 0, end 3, length 0', true],
  ])('%s fails: %s', (format, message, mayCreate) => {
    expect(refusalOf(() => createFiller()(format, 1, mayCreate))).toBe(message);
  });

  it.each([
    [999_999, '1000000'],
    [2_147_483_647, 'For input string: "2147483648"'],
  ])('after %d comes %s', (last, next) => {
    const { state } = createReplaySandbox();
    state.idgen.sequences.set('seq_end', last);
    const call = { state, now: APRIL, random: () => 0, store: () => undefined };
    const request = { format: '[SEQ_END]', tenantId: 'pg', count: 1, mayCreate: true, cityCode: () => '' };
    expect([refusalOf(() => fillFormat(call, request))].flat()).toEqual([next]);
  });
});
