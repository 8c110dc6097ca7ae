import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import {
  addPage,
  duplicateFields,
  insertFields,
  moveFields,
  movePage,
  nestFields,
  removeFields,
  stepFields,
} from './edit-form';
import { fieldPointerOf, outermost, pageOfPointer } from './places';
import { sample, shapeOf, text } from './sample';

const at = (...steps: number[]) =>
  `/pages/${steps[0]}${steps
    .slice(1)
    .map((step) => `/fields/${step}`)
    .join('')}`;

describe('editing a form', () => {
  it.each<[string, (form: Form) => unknown, string, unknown?]>([
    [
      'inserts before a place',
      (form) => insertFields(form, at(0, 1), [text('x')]),
      'a x b c | owners(name mobile) d',
      [at(0, 1)],
    ],
    [
      'inserts after the last',
      (form) => insertFields(form, at(0, 9), [text('x')]),
      'a b c x | owners(name mobile) d',
      [at(0, 3)],
    ],
    ['inserts into a group', (form) => insertFields(form, at(1, 0, 1), [text('x')]), 'a b c | owners(name x mobile) d'],
    [
      'inserts nothing where nothing can stand',
      (form) => insertFields(form, at(0, 0, 1), [text('x')]),
      'a b c | owners(name mobile) d',
      [],
    ],
    [
      'moves down within a page',
      (form) => moveFields(form, [at(0, 0)], at(0, 2)),
      'b a c | owners(name mobile) d',
      [at(0, 1)],
    ],
    [
      'moves up within a page',
      (form) => moveFields(form, [at(0, 2)], at(0, 0)),
      'c a b | owners(name mobile) d',
      [at(0, 0)],
    ],
    [
      'moves to another page',
      (form) => moveFields(form, [at(0, 0)], at(1, 2)),
      'b c | owners(name mobile) d a',
      [at(1, 2)],
    ],
    [
      'moves several together, in their order',
      (form) => moveFields(form, [at(0, 2), at(0, 0)], at(1, 1)),
      'b | owners(name mobile) a c d',
      [at(1, 1), at(1, 2)],
    ],
    [
      'gathers what lies between them',
      (form) => moveFields(form, [at(0, 0), at(0, 2)], at(0, 1)),
      'a c b | owners(name mobile) d',
    ],
    [
      'moves into a group',
      (form) => moveFields(form, [at(0, 1)], at(1, 0, 2)),
      'a c | owners(name mobile b) d',
      [at(1, 0, 2)],
    ],
    ['moves out of a group', (form) => moveFields(form, [at(1, 0, 0)], at(0, 0)), 'name a b c | owners(mobile) d'],
    [
      'moves nothing into itself',
      (form) => moveFields(form, [at(1, 0)], at(1, 0, 1)),
      'a b c | owners(name mobile) d',
      [at(1, 0)],
    ],
    [
      'moves a group with what is selected inside it once',
      (form) => moveFields(form, [at(1, 0, 1), at(1, 0)], at(0, 0)),
      'owners(name mobile) a b c | d',
    ],
    ['steps down', (form) => stepFields(form, [at(0, 0)], 1), 'b a c | owners(name mobile) d', [at(0, 1)]],
    ['steps up', (form) => stepFields(form, [at(0, 1)], -1), 'b a c | owners(name mobile) d', [at(0, 0)]],
    [
      'steps over the end of a page',
      (form) => stepFields(form, [at(0, 2)], 1),
      'a b | c owners(name mobile) d',
      [at(1, 0)],
    ],
    [
      'steps over the start of a page',
      (form) => stepFields(form, [at(1, 1)], -1),
      'a b c | d owners(name mobile)',
      [at(1, 0)],
    ],
    [
      'steps several over the start of a page',
      (form) => stepFields(form, [at(1, 0), at(1, 1)], -1),
      'a b c owners(name mobile) d | ',
    ],
    [
      'stays where there is no page',
      (form) => stepFields(form, [at(0, 0)], -1),
      'a b c | owners(name mobile) d',
      [at(0, 0)],
    ],
    [
      'steps out of a group at its end',
      (form) => stepFields(form, [at(1, 0, 1)], 1),
      'a b c | owners(name) mobile d',
      [at(1, 1)],
    ],
    [
      'steps out of a group at its start',
      (form) => stepFields(form, [at(1, 0, 0)], -1),
      'a b c | name owners(mobile) d',
      [at(1, 0)],
    ],
    [
      'goes into the group before it',
      (form) => nestFields(form, [at(1, 1)], 1),
      'a b c | owners(name mobile d)',
      [at(1, 0, 2)],
    ],
    [
      'stays where no group is before it',
      (form) => nestFields(form, [at(0, 1)], 1),
      'a b c | owners(name mobile) d',
      [at(0, 1)],
    ],
    [
      'leaves a group to stand after it',
      (form) => nestFields(form, [at(1, 0, 0)], -1),
      'a b c | owners(mobile) name d',
      [at(1, 1)],
    ],
    [
      'removes several',
      (form) => removeFields(form, [at(0, 0), at(0, 2), at(1, 0, 0), at(1, 1)]),
      'b | owners(mobile)',
    ],
    [
      'duplicates with a code of its own',
      (form) => duplicateFields(form, [at(0, 0)]),
      'a a2 b c | owners(name mobile) d',
      [at(0, 1)],
    ],
    [
      'duplicates a group with a code of its own',
      (form) => duplicateFields(form, [at(1, 0)]),
      'a b c | owners(name mobile) owners2(name mobile) d',
    ],
    [
      'adds a page',
      (form) => addPage(form, 0, { code: 'p', title: {}, fields: [] }),
      'a b c |  | owners(name mobile) d',
    ],
    ['moves a page', (form) => movePage(form, 0, 1), 'owners(name mobile) d | a b c', 1],
    ['moves no page past the last', (form) => movePage(form, 1, 2), 'a b c | owners(name mobile) d', 1],
  ])('%s', (_, edit, expected, given) => {
    const form = sample();
    const result = edit(form);
    expect(shapeOf(form)).toBe(expected);
    if (given !== undefined) expect(result).toEqual(given);
  });

  it('finds the place a pointer lies below', () => {
    expect(fieldPointerOf('/pages/1/fields/0/fields/2/label')).toBe('/pages/1/fields/0/fields/2');
    expect(fieldPointerOf('/pages/1/title')).toBeUndefined();
    expect(pageOfPointer('/pages/12/fields/0')).toBe(12);
    expect(pageOfPointer('/pages')).toBeUndefined();
  });

  it('what is selected twice over is named once, in the order of the form', () =>
    expect(outermost(sample(), [at(1, 0, 1), at(1, 0), at(0, 1), at(0, 1)])).toEqual([at(0, 1), at(1, 0)]));

  const anyPlace = fc
    .tuple(fc.nat(1), fc.nat(4), fc.option(fc.nat(3), { nil: undefined }))
    .map(([page, field, inner]) => (inner === undefined ? at(page, field) : at(page, field, inner)));
  const codes = (form: Form) => fieldsIn(form).map(({ field }) => field.code);

  it('keeps every field exactly once, whatever is moved where', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(anyPlace, { maxLength: 3 }), anyPlace, fc.nat(4))), (edits) => {
        const form = sample();
        for (const [from, to, kind] of edits) {
          if (kind === 0) stepFields(form, from, 1);
          else if (kind === 1) stepFields(form, from, -1);
          else if (kind === 2) nestFields(form, from, 1);
          else moveFields(form, from, to);
        }
        expect(codes(form).toSorted()).toEqual(codes(sample()).toSorted());
      }),
    );
  });

  it('a move there and back is no change', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (from, to) => {
        const form = sample();
        const before = shapeOf(form);
        const [there] = moveFields(form, [from], to);
        if (there === undefined || there === from) return;
        const [again] = moveFields(form, [there], placeOnceAt(there, from));
        expect(again).toBe(from);
        expect(shapeOf(form)).toBe(before);
      }),
    );
  });

  it('a copy has no code that is taken', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 4 }), (pointers) => {
        const form = sample();
        duplicateFields(form, pointers);
        duplicateFields(form, pointers);
        const taken = form.pages.flatMap((page) => page.fields.map((field) => field.code));
        expect(new Set(taken).size).toBe(taken.length);
        for (const { field } of fieldsIn(form))
          if ('fields' in field)
            expect(new Set(field.fields.map((inner) => inner.code)).size).toBe(field.fields.length);
        expect(Form.safeParse(form).success).toBe(true);
      }),
    );
  });
});

/** Where `from` is once a field stands at `there`: it, or what holds it, may have moved down by one. */
function placeOnceAt(there: string, from: string): string {
  const list = there.replace(/\d+$/, '');
  const [, position, rest] = /^(\d+)(.*)$/.exec(from.startsWith(list) ? from.slice(list.length) : '') ?? [];
  const isBehind = position !== undefined && Number(position) >= Number(there.slice(list.length));
  return isBehind ? `${list}${Number(position) + 1}${rest}` : from;
}
