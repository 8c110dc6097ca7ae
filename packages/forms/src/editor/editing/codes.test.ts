import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../checks/check-form';
import { Field, type Form } from '../../model/form';
import { ruleTypesOf } from '../../rule-types';
import { copyFields, fieldsOfClip, pasteFields } from './clipboard';
import { codeForLabel, freeCode, hasFirstCode, relabelField, renameField } from './codes';
import { duplicateFields, insertFields } from './edit-form';
import { fieldAt } from './places';
import { sample, shapeOf, text } from './sample';

const [a, b, d, owners, name, mobile] = [
  '/pages/0/fields/0',
  '/pages/0/fields/1',
  '/pages/1/fields/1',
  '/pages/1/fields/0',
  '/pages/1/fields/0/fields/0',
  '/pages/1/fields/0/fields/1',
];

/** The field at `pointer`, shown when the rule holds. */
function shownWhen(form: Form, pointer: string, rule: string): void {
  const field = fieldAt(form, pointer);
  const inList = pointer.startsWith(`${owners}/`) ? { name: 'string', mobile: 'string' } : {};
  const parsed = parseRule(rule, { ...ruleTypesOf(form), ...(inList as Record<string, 'string'>) }).rule;
  if (!field || !parsed) throw new Error(rule);
  field.visible = parsed;
}
const ruleOf = (form: Form, pointer: string) => fieldAt(form, pointer)?.visible?.text;
const problemsOf = (form: Form) =>
  checkForm(form)
    .filter((issue) => issue.severity === 'error')
    .map((issue) => issue.code);

describe('codes of fields', () => {
  it('are free and allowed', () => {
    const form = sample();
    expect(freeCode(form, 'Date you start')).toBe('dateYouStart');
    expect(freeCode(form, 'PAN number')).toBe('panNumber');
    expect(freeCode(form, 'a')).toBe('a2');
    expect(freeCode(form, 'between')).toBe('between2');
    expect(freeCode(form, 'नाम')).toBe('field');
  });

  it.each<[string, Field, { label: Record<string, string>; isFresh: boolean }, string]>([
    ['follows the label while it is new', text('text'), { label: { en: 'Trade name' }, isFresh: true }, 'tradeName'],
    ['stays where the label has no Latin letters', text('text'), { label: { hi: 'नाम' }, isFresh: true }, 'text'],
    ['stays once it was given', text('name2'), { label: { en: 'Trade name' }, isFresh: false }, 'name2'],
    ['is never that of another field', text('text'), { label: { en: 'B' }, isFresh: true }, 'b2'],
  ])('a code %s', (_, field, { label, isFresh }, expected) => {
    const form = sample();
    insertFields(form, a, [field]);
    relabelField(form, a, label, codeForLabel(form, a, label, isFresh));
    expect(fieldAt(form, a)).toMatchObject({ code: expected, label });
  });

  it('a code that a rule names does not follow the label', () => {
    const form = sample();
    shownWhen(form, b, 'a != null');
    expect(codeForLabel(form, a, { en: 'Trade name' }, true)).toBe('a');
  });

  it.each([
    ['text', true],
    ['text3', true],
    ['tradeName', false],
  ])('%s is the code a text is added with: %s', (code, expected) =>
    expect(hasFirstCode(text(code), 'Text')).toBe(expected),
  );
});

describe('another code', () => {
  it.each<[string, { at: string; rule: string; rename: string; to: string; expected: string }]>([
    ['is written into rules', { at: b, rule: 'a = "x"', rename: a, to: 'z', expected: 'z = "x"' }],
    [
      'leaves the layout, the texts and the comments of a rule',
      {
        at: b,
        rule: '/* a */ a  =  "a" and a != null',
        rename: a,
        to: 'z',
        expected: '/* a */ z  =  "a" and z != null',
      },
    ],
    [
      'does not touch members of the same name',
      { at: d, rule: 'count(owners[name = a]) > 1', rename: a, to: 'z', expected: 'count(owners[name = z]) > 1' },
    ],
    [
      'is written into rules inside a list',
      {
        at: mobile,
        rule: 'name != null and a != null',
        rename: name,
        to: 'who',
        expected: 'who != null and a != null',
      },
    ],
    [
      'is written where a rule reads the whole list',
      { at: b, rule: 'count(owners.name) > 1', rename: name, to: 'who', expected: 'count(owners.who) > 1' },
    ],
    [
      'of the list itself',
      { at: b, rule: 'count(owners.name) > 1', rename: owners, to: 'partners', expected: 'count(partners.name) > 1' },
    ],
    [
      'is written where entries have a name of their own',
      {
        at: b,
        rule: 'some o in owners satisfies o.name = "x"',
        rename: name,
        to: 'who',
        expected: 'some o in owners satisfies o.who = "x"',
      },
    ],
    [
      'leaves a name that means what stands beside the rule',
      { at: mobile, rule: 'name != null', rename: b, to: 'name', expected: 'name != null' },
    ],
    [
      'leaves the item’s member in a filter',
      { at: d, rule: 'count(owners[name = b]) > 1', rename: b, to: 'z', expected: 'count(owners[name = z]) > 1' },
    ],
    [
      'leaves a name that the rule made itself',
      {
        at: b,
        rule: 'some a in owners.name satisfies a = "x"',
        rename: a,
        to: 'z',
        expected: 'some a in owners.name satisfies a = "x"',
      },
    ],
  ])('%s', (_, { at, rule, rename, to, expected }) => {
    const form = sample();
    shownWhen(form, at, rule);
    expect(renameField(form, rename, to)).toEqual([]);
    expect(ruleOf(form, at)).toBe(expected);
    expect(problemsOf(form)).toEqual([]);
  });

  it('is written into choices that depend on the field', () => {
    const form = sample();
    insertFields(form, b, [
      Field.parse({
        type: 'select-one',
        code: 'kind',
        label: { en: 'Kind' },
        choices: { from: 'master', master: 'M', value: 'code', label: 'name', where: { column: 'c', field: 'a' } },
      }),
    ]);
    renameField(form, a, 'z');
    expect(fieldAt(form, b)).toMatchObject({ choices: { where: { field: 'z' } } });
  });
});

describe('copies', () => {
  it('name each other, not the originals', () => {
    const form = sample();
    shownWhen(form, b, 'a != null');
    duplicateFields(form, [a, b]);
    expect(shapeOf(form)).toBe('a b a2 b2 c | owners(name mobile) d');
    expect(ruleOf(form, '/pages/0/fields/3')).toBe('a2 != null');
    expect(ruleOf(form, b)).toBe('a != null');
  });

  it('of a list go on naming what is inside them', () => {
    const form = sample();
    shownWhen(form, mobile, 'name != null and a != null');
    duplicateFields(form, [owners]);
    expect(shapeOf(form)).toBe('a b c | owners(name mobile) owners2(name mobile) d');
    expect(ruleOf(form, '/pages/1/fields/1/fields/1')).toBe('name != null and a != null');
    expect(problemsOf(form)).toEqual([]);
  });

  it('go through the clipboard into another form; a rule that names what stayed behind is told', () => {
    const form = sample();
    shownWhen(form, b, 'a != null');
    const clip = copyFields(form, [b, owners]);
    const other = sample();
    other.pages = [{ code: 'only', title: {}, fields: [text('b')] }];
    expect(clip && pasteFields(other, '/pages/0/fields/1', fieldsOfClip(clip) ?? [])).toEqual([
      '/pages/0/fields/1',
      '/pages/0/fields/2',
    ]);
    expect(shapeOf(other)).toBe('b b2 owners(name mobile)');
    expect(ruleOf(other, '/pages/0/fields/1')).toBe('a != null');
    expect(problemsOf(other)).toContain('rules.unknown-name-nearest');
  });

  it.each([
    ['other text', 'hello form-fields'],
    ['other JSON', '{"nirmaan":"workflow","version":1}'],
    ['a later version', '{"nirmaan":"form-fields","version":2,"fields":[]}'],
    ['what is no field', '{"nirmaan":"form-fields","version":1,"fields":[{"type":"bogus","code":"a"}]}'],
  ])('%s in the clipboard is not pasted', (_, clip) => expect(fieldsOfClip(clip)).toBeUndefined());
});
