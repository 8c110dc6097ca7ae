import type { JsonObject } from '@nirmaan/lexicon';
import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import { Form } from '../model/form';
import { fieldsIn } from '../model/walk';
import { usesInForm } from './uses-in-form';

const types = {
  kind: 'string',
  area: 'number',
  name: 'string',
  owners: { list: { context: { name: 'string', age: 'number' } } },
  place: { context: { ward: 'string' } },
} as const;

function rule(text: string) {
  const parsed = parseRule(text, types).rule;
  if (!parsed) throw new Error(`cannot read ${text}`);
  return parsed;
}

/** A form with one more field `it` that has these members; and what of it names the field `code`. */
function usesBy(members: JsonObject, code: string, inside: 'page' | 'owners' = 'page') {
  const it = { code: 'it', type: 'text', label: { en: 'It' }, ...members };
  const form = Form.parse({
    code: 'form',
    title: {},
    pages: [
      {
        code: 'page',
        title: {},
        fields: [
          { code: 'kind', type: 'text', label: {} },
          { code: 'area', type: 'number', label: {} },
          { code: 'name', type: 'text', label: {} },
          {
            code: 'owners',
            type: 'repeating-group',
            label: {},
            itemName: {},
            fields: [
              { code: 'name', type: 'text', label: {} },
              { code: 'age', type: 'integer', label: {} },
              ...(inside === 'owners' ? [it] : []),
            ],
          },
          { code: 'place', type: 'group', label: {}, fields: [{ code: 'ward', type: 'text', label: {} }] },
          ...(inside === 'page' ? [it] : []),
        ],
      },
    ],
  });
  const codes = code.split('.');
  const used = fieldsIn(form).find(
    ({ field, within }) => [...within.map((each) => each.code), field.code].join() === codes.join(),
  );
  return usesInForm(form, used?.at ?? '').map(({ kind, path }) => `${kind} ${path}`);
}

describe('where a form uses an answer', () => {
  it.each<[string, JsonObject, string, string[]]>([
    ['a condition', { visible: rule('kind = "a"') }, 'kind', ['shown /pages/0/fields/5/visible']],
    ['a condition that names others', { visible: rule('kind = "a"') }, 'area', []],
    ['when it must be answered', { required: rule('area > 1') }, 'area', ['required /pages/0/fields/5/required']],
    ['a value that is worked out', { value: rule('area * 2') }, 'area', ['value /pages/0/fields/5/value']],
    ['what it begins with', { initial: rule('kind') }, 'kind', ['initial /pages/0/fields/5/initial']],
    [
      'a check',
      { checks: [{ rule: rule('area > 1'), message: {} }] },
      'area',
      ['check /pages/0/fields/5/checks/0/rule'],
    ],
    ['a limit', { type: 'date', earliest: rule('date(kind)') }, 'kind', ['setting /pages/0/fields/5/earliest']],
    ['a member of a group', { visible: rule('place.ward = "1"') }, 'place.ward', ['shown /pages/0/fields/5/visible']],
    [
      'a group whose member is read',
      { visible: rule('place.ward = "1"') },
      'place',
      ['shown /pages/0/fields/5/visible'],
    ],
    [
      'an entry of a list',
      { visible: rule('some each in owners satisfies each.age < 18') },
      'owners.age',
      ['shown /pages/0/fields/5/visible'],
    ],
    [
      'another member of the entries',
      { visible: rule('some each in owners satisfies each.age < 18') },
      'owners.name',
      [],
    ],
    [
      'choices that depend on it',
      {
        type: 'select-one',
        choices: { from: 'master', master: 'A.B', value: 'v', label: 'l', where: { column: 'c', field: 'kind' } },
      },
      'kind',
      ['choices /pages/0/fields/5/choices/where/field'],
    ],
    [
      'an earlier application that fills it',
      { type: 'look-up', service: 'shop', copies: [{ from: 'x', to: 'area' }] },
      'area',
      ['copies /pages/0/fields/5/copies/0/to'],
    ],
    ['a text that only looks like it', { visible: rule('kind = "area"') }, 'area', []],
  ])('%s', (_, members, code, uses) => expect(usesBy(members, code)).toEqual(uses));

  it('inside a list its own members hide those of the same name further out', () => {
    const visible = rule('name = "a"');
    expect(usesBy({ visible }, 'owners.name', 'owners')).toEqual(['shown /pages/0/fields/3/fields/2/visible']);
    expect(usesBy({ visible }, 'name', 'owners')).toEqual([]);
    expect(usesBy({ visible: rule('kind = "a"') }, 'kind', 'owners')).toEqual([
      'shown /pages/0/fields/3/fields/2/visible',
    ]);
  });

  it('says who uses it by its label', () => {
    const form = Form.parse({
      code: 'form',
      title: {},
      pages: [
        { code: 'one', title: {}, fields: [{ code: 'kind', type: 'text', label: {} }] },
        { code: 'two', title: { en: 'Second' }, when: rule('kind = "a"'), fields: [] },
      ],
    });
    expect(usesInForm(form, '/pages/0/fields/0')).toEqual([
      { kind: 'page', where: { en: 'Second' }, path: '/pages/1/when' },
    ]);
  });
});
