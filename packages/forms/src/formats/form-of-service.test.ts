import { describe, expect, it } from 'vitest';
import { Form } from '../model/form';
import type { ImportedMaster } from './contract';
import { asFormOfService, freeFormCode } from './form-of-service';

const select = (code: string, choices: object) => ({
  code,
  type: 'select-one',
  label: {},
  choices: { from: 'master', value: 'name', label: 'label', ...choices },
});
const states: ImportedMaster = {
  code: 'Form.States',
  columns: ['name', 'label', 'hi'],
  rows: [
    { name: 'pb', label: 'Punjab', hi: 'पंजाब' },
    { name: 'pb', label: 'Again' },
    { name: 'hr', label: 'Haryana' },
  ],
};
const cities = {
  code: 'Form.Cities',
  columns: ['name', 'label', 'state'],
  rows: [{ name: 'asr', label: 'Amritsar', state: 'pb' }],
};

describe('an imported form in a service', () => {
  const form = Form.parse({
    code: 'application',
    title: {},
    pages: [
      {
        code: 'page',
        title: {},
        fields: [
          select('state', { master: 'Form.States', labels: { hi: 'hi' } }),
          {
            code: 'place',
            type: 'group',
            label: {},
            fields: [select('city', { master: 'Form.Cities', where: { column: 'state', field: 'state' } })],
          },
          select('other', { master: 'City.Own' }),
        ],
      },
    ],
  });
  const made = asFormOfService(
    { form, masters: [states, cities], language: 'en' },
    { forms: ['application'], masters: [] },
  );
  const [state, place, other] = made.form.pages[0]?.fields ?? [];

  it('has a code of its own', () => expect(made.form.code).toBe('application2'));

  it('has the lists of the file as its own choices, each value once, in every language', () =>
    expect(state).toMatchObject({
      choices: {
        from: 'list',
        options: [
          { value: 'pb', label: { en: 'Punjab', hi: 'पंजाब' } },
          { value: 'hr', label: { en: 'Haryana' } },
        ],
      },
    }));

  it('names lists that depend on an answer: they must be masters', () => {
    expect(made.masters).toEqual([cities]);
    expect(place).toMatchObject({ fields: [{ choices: { from: 'master', master: 'Form.Cities' } }] });
  });

  it('does not take the master of another list for its own', () => {
    const other = { code: 'Form.Cities', rows: [{ name: 'x' }] };
    const again = asFormOfService({ form, masters: [states, cities], language: 'en' }, { forms: [], masters: [other] });
    expect(again.masters).toEqual([{ ...cities, code: 'Form.Cities2' }]);
    expect(again.form.pages[0]?.fields[1]).toMatchObject({ fields: [{ choices: { master: 'Form.Cities2' } }] });
    const same = asFormOfService({ form, masters: [states, cities], language: 'en' }, { forms: [], masters: [cities] });
    expect(same.masters).toEqual([cities]);
  });

  it('leaves masters the file only names', () =>
    expect(other).toMatchObject({ choices: { from: 'master', master: 'City.Own' } }));

  it.each([
    ['survey', [], 'survey'],
    ['survey', ['survey', 'survey2'], 'survey3'],
    ['My survey', [], 'form'],
  ])('%s beside %j is %s', (wished, taken, code) => expect(freeFormCode(wished, taken)).toBe(code));
});
