import { describe, expect, it } from 'vitest';
import { answer } from '../sandbox/exchange';
import { outcomesOf, outsideOf } from './outcomes';
import { type Exchange, togetherGroups } from './recording';

const exchange = (name: string, status: number, note?: string): Exchange => ({
  name,
  service: 'egov-workflow-v2',
  ...(note !== undefined && { note }),
  request: { method: 'POST', path: '/x', headers: {} },
  response: { status, headers: {}, body: status === 400 ? { Errors: [{ code: 'LOST' }] } : {} },
});

describe('exchanges sent together', () => {
  it.each([
    ['none', [undefined, undefined], [1, 1]],
    [
      'a pair between others',
      [undefined, 'sent together with the next exchange', 'sent together with the previous exchange', undefined],
      [1, 2, 1],
    ],
    [
      'two pairs',
      [
        'sent together with the next exchange',
        'sent together with the previous exchange',
        'sent together with the next exchange',
        'sent together with the previous exchange',
      ],
      [2, 2],
    ],
    [
      'a pair, then three',
      [
        'sent together with the next exchange',
        'sent together with the previous exchange',
        'three exchanges sent together',
        'three exchanges sent together',
        'three exchanges sent together',
      ],
      [2, 3],
    ],
  ])('are grouped by their notes: %s', (_, notes, sizes) => {
    const recording = notes.map((note, index) => exchange(`${index}`, 200, note));
    expect(togetherGroups(recording).map((group) => group.length)).toEqual(sizes);
  });

  it.each([
    ['as recorded', [200, 400], [200, 400], []],
    ['the other one won', [200, 400], [400, 200], []],
    ['nobody lost', [200, 400], [200, 200], []],
    ['everybody lost', [200, 400], [400, 400], ['0']],
    ['one ended as none did', [200, 400], [200, 500], ['1']],
    ['a limit that is not there', [200, 429], [200, 200], ['0']],
  ])('are compared by how they ended: %s', (_, recorded, answered, different) => {
    const group = recorded.map((status, index) => exchange(`${index}`, status));
    const answers = answered.map((status) => ({
      response: answer(status, status === 400 ? { Errors: [{ code: 'LOST' }] } : {}),
      isKnown: true,
    }));
    const outside = outsideOf(outcomesOf(group, answers), group);
    expect(outside.filter((each) => each.difference).map((each) => each.name)).toEqual(different);
  });
});
