import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, Form } from '../../model/form';
import {
  addPage,
  duplicateField,
  type FieldPlace,
  fieldAt,
  freeCode,
  hasFirstCode,
  insertField,
  listFields,
  moveField,
  movePage,
  placeToPointer,
  pointerToPlace,
  relabelField,
  removeField,
  stepField,
} from './edit-form';

const text = (code: string): Field => ({
  code,
  type: 'text',
  label: { en: code },
  maxLength: 250,
  required: false,
  checks: [],
  personal: 'none',
});

function sample(): Form {
  return Form.parse({
    code: 'application',
    title: { en: 'Application' },
    pages: [
      { code: 'first', title: {}, fields: [text('a'), text('b'), text('c')] },
      {
        code: 'second',
        title: {},
        fields: [
          { code: 'owners', type: 'repeating-group', label: {}, itemName: {}, fields: [text('name'), text('mobile')] },
          text('d'),
        ],
      },
    ],
  });
}

const codes = (form: Form) => form.pages.map((page) => page.fields.map((field) => field.code).join(''));

describe('editing a form', () => {
  it.each<[string, (form: Form) => unknown, string[]]>([
    ['inserts before a place', (form) => insertField(form, { page: 0, field: 1 }, text('x')), ['axbc', 'ownersd']],
    [
      'moves down within a page',
      (form) => moveField(form, { page: 0, field: 0 }, { page: 0, field: 2 }),
      ['bac', 'ownersd'],
    ],
    [
      'moves up within a page',
      (form) => moveField(form, { page: 0, field: 2 }, { page: 0, field: 0 }),
      ['cab', 'ownersd'],
    ],
    [
      'moves to another page',
      (form) => moveField(form, { page: 0, field: 0 }, { page: 1, field: 2 }),
      ['bc', 'ownersda'],
    ],
    ['steps down', (form) => stepField(form, { page: 0, field: 0 }, 1), ['bac', 'ownersd']],
    ['steps up', (form) => stepField(form, { page: 0, field: 1 }, -1), ['bac', 'ownersd']],
    ['steps over the end of a page', (form) => stepField(form, { page: 0, field: 2 }, 1), ['ab', 'cownersd']],
    ['steps over the start of a page', (form) => stepField(form, { page: 1, field: 1 }, -1), ['abc', 'downers']],
    ['stays where there is no page', (form) => stepField(form, { page: 0, field: 0 }, -1), ['abc', 'ownersd']],
    ['removes', (form) => removeField(form, { page: 0, field: 1 }), ['ac', 'ownersd']],
    ['duplicates with a code of its own', (form) => duplicateField(form, { page: 0, field: 0 }), ['aa2bc', 'ownersd']],
    ['adds a page', (form) => addPage(form, 0, { code: 'p', title: {}, fields: [] }), ['abc', '', 'ownersd']],
    ['moves a page', (form) => movePage(form, 0, 1), ['ownersd', 'abc']],
  ])('%s', (_, edit, expected) => {
    const form = sample();
    edit(form);
    expect(codes(form)).toEqual(expected);
  });

  it('edits inside a repeating group, and never puts a group into one', () => {
    const form = sample();
    insertField(form, { page: 1, field: 0, inner: 1 }, text('email'));
    moveField(form, { page: 1, field: 0 }, { page: 1, field: 0, inner: 0 });
    const owners = form.pages[1]?.fields[0];
    expect(owners?.type === 'repeating-group' && owners.fields.map((field) => field.code)).toEqual([
      'name',
      'email',
      'mobile',
    ]);
    expect(fieldAt(form, { page: 1, field: 0, inner: 1 })?.code).toBe('email');
  });

  it('makes codes that are free and allowed', () => {
    const form = sample();
    expect(freeCode(form, 'Date you start')).toBe('dateYouStart');
    expect(freeCode(form, 'a')).toBe('a2');
    expect(freeCode(form, 'between')).toBe('between2');
    expect(freeCode(form, 'नाम')).toBe('field');
  });

  it.each<[string, Field, { label: Record<string, string>; isFresh: boolean }, string]>([
    ['follows the label while it is new', text('text'), { label: { en: 'Trade name' }, isFresh: true }, 'tradeName'],
    ['stays where the label has no Latin letters', text('text'), { label: { hi: 'नाम' }, isFresh: true }, 'text'],
    ['stays once it was given', text('name'), { label: { en: 'Trade name' }, isFresh: false }, 'name'],
    ['is never that of another field', text('text'), { label: { en: 'B' }, isFresh: true }, 'b2'],
  ])('a code %s', (_, field, { label, isFresh }, expected) => {
    const form = sample();
    insertField(form, { page: 0, field: 0 }, field);
    relabelField(form, { page: 0, field: 0 }, label, isFresh);
    expect(fieldAt(form, { page: 0, field: 0 })).toMatchObject({ code: expected, label });
  });

  it('a code that a rule names does not follow the label', () => {
    const form = sample();
    const rule = { text: 'a != null', ast: ['lit', true] } as const;
    insertField(form, { page: 0, field: 3 }, { ...text('other'), visible: { text: rule.text, ast: [...rule.ast] } });
    relabelField(form, { page: 0, field: 0 }, { en: 'Trade name' }, true);
    expect(fieldAt(form, { page: 0, field: 0 })?.code).toBe('a');
  });

  it.each([
    ['text', true],
    ['text3', true],
    ['tradeName', false],
  ])('%s is the code a text is added with: %s', (code, expected) =>
    expect(hasFirstCode(text(code), 'Text')).toBe(expected),
  );

  it('keeps every field exactly once, whatever is moved where', () => {
    const place = fc.record({ page: fc.nat(2), field: fc.nat(4), inner: fc.option(fc.nat(3), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (moves) => {
        const form = sample();
        for (const [from, to] of moves) moveField(form, from as FieldPlace, to as FieldPlace);
        const all = listFields(form).map(({ field }) => field.code);
        expect(all.toSorted()).toEqual(['a', 'b', 'c', 'd', 'mobile', 'name', 'owners']);
      }),
    );
  });

  it('finds the place a pointer lies below', () => {
    expect(pointerToPlace('/pages/1/fields/0/fields/2/label')).toEqual({ page: 1, field: 0, inner: 2 });
    expect(pointerToPlace(placeToPointer({ page: 0, field: 3 }))).toEqual({ page: 0, field: 3 });
    expect(pointerToPlace('/pages/1/title')).toBeUndefined();
  });
});
