import { Field } from '@nirmaan/forms';
import { describe, expect, it } from 'vitest';
import { newService } from '../new-service';
import { answerKindsOf } from './answer-kinds';

const when = { text: 'true', ast: ['lit', true] };
const option = (value: string) => ({ value, label: { en: value } });

/** What is known of the answer `asked` of a form with this field. */
function kindOf(field: object, page: object = {}) {
  const [form] = newService({ code: 'hawker', name: { en: 'Hawker' }, languages: ['en'] }).forms;
  if (!form?.pages[0]) throw new Error('a new service has a form');
  const asked = Field.parse({ code: 'asked', label: { en: 'Asked' }, required: true, ...field });
  return answerKindsOf({ ...form, pages: [{ ...form.pages[0], ...page, fields: [asked] }] });
}

describe('what an answer can be', () => {
  it.each([
    [{ type: 'text' }, {}, { name: 'Asked', isRequired: true }],
    [{ type: 'text', required: false }, {}, { name: 'Asked', isRequired: false }],
    [{ type: 'text', visible: when }, {}, { name: 'Asked', isRequired: false }],
    [{ type: 'text', value: when }, {}, { name: 'Asked', isRequired: false }],
    [{ type: 'text' }, { when }, { name: 'Asked', isRequired: false }],
    [{ type: 'integer', minimum: 1 }, {}, { name: 'Asked', isRequired: true, isWhole: true, least: 1 }],
    [{ type: 'number', decimals: 2, maximum: 9 }, {}, { name: 'Asked', isRequired: true, isWhole: false, most: 9 }],
    [{ type: 'yes-no' }, {}, { name: 'Asked', isRequired: true, values: [true, false] }],
    [
      { type: 'select-one', choices: { from: 'list', options: [option('A'), option('B')] } },
      {},
      { name: 'Asked', isRequired: true, values: ['A', 'B'] },
    ],
  ])('of %j on a page %j is %j', (field, page, expected) => {
    expect(kindOf(field, page)).toEqual({ asked: expected });
  });

  it('is known within a group, by its path', () => {
    const inner = { code: 'age', type: 'integer', label: { en: 'Age' }, required: true };
    expect(kindOf({ type: 'group', fields: [inner] })).toEqual({
      'asked.age': { name: 'Age', isRequired: true, isWhole: true },
    });
  });
});
