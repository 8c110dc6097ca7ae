import { describe, expect, it } from 'vitest';
import { Form } from '../../model/form';
import { answerPathOf, pointerOfAnswer, withEntries } from './answer-paths';

const form = Form.parse({
  code: 'f',
  title: {},
  pages: [
    { code: 'p1', title: {}, fields: [{ type: 'text', code: 'a', label: {} }] },
    {
      code: 'p2',
      title: {},
      fields: [
        {
          type: 'repeating-group',
          code: 'owners',
          label: {},
          itemName: {},
          fields: [
            { type: 'group', code: 'home', label: {}, fields: [{ type: 'address', code: 'place', label: {} }] },
            { type: 'text', code: 'name', label: {} },
          ],
        },
      ],
    },
  ],
});

describe('pointers of fields and of their answers', () => {
  it.each([
    ['/pages/0/fields/0', '/a'],
    ['/pages/1/fields/0', '/owners'],
    ['/pages/1/fields/0/fields/1', '/owners/0/name'],
    ['/pages/1/fields/0/fields/0/fields/0', '/owners/0/home/place'],
  ])('%s is answered at %s, and back', (pointer, path) => {
    expect(answerPathOf(form, pointer)).toBe(path);
    expect(pointerOfAnswer(form, path)).toBe(pointer);
  });

  it('any entry, and any part of an answer, leads to the field', () => {
    expect(pointerOfAnswer(form, '/owners/7/home/place/pincode')).toBe('/pages/1/fields/0/fields/0/fields/0');
    expect(pointerOfAnswer(form, '/owners/7')).toBe('/pages/1/fields/0');
  });

  it('what is not there has no place', () => {
    expect(answerPathOf(form, '/pages/0/fields/9')).toBeUndefined();
    expect(pointerOfAnswer(form, '/nothing')).toBeUndefined();
  });

  it.each([
    ['a field of the page', '/pages/0/fields/0', { a: 'x' }, { a: 'x' }],
    ['an empty list itself', '/pages/1/fields/0', {}, { owners: [{}] }],
    ['a field in a group of a list', '/pages/1/fields/0/fields/0/fields/0', {}, { owners: [{ home: {} }] }],
    ['a list with entries', '/pages/1/fields/0/fields/1', { owners: [{ name: 'x' }] }, { owners: [{ name: 'x' }] }],
  ])('to see %s, lists around it have an entry', (_, pointer, data, expected) =>
    expect(withEntries(form, pointer, data)).toEqual(expected),
  );
});
