import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../field-types';
import { Field, type FieldTypeName } from '../../model/form';
import { changeType, typesFor } from './change-type';

const options = [{ value: 'a', label: { en: 'A' } }];

describe('another type for a field', () => {
  it.each<[string, JsonObject, FieldTypeName, JsonObject, string[]]>([
    [
      'a text that gets long keeps its length',
      { type: 'text', maxLength: 80, pattern: 'a+' },
      'long-text',
      { maxLength: 80 },
      ['pattern'],
    ],
    [
      'a choice of one becomes several',
      { type: 'select-one', choices: { from: 'list', options }, display: 'radio' },
      'select-many',
      { choices: { from: 'list', options } },
      ['display'],
    ],
    [
      'a number becomes whole',
      { type: 'number', minimum: 1, maximum: 9, decimals: 2 },
      'integer',
      { minimum: 1, maximum: 9 },
      ['decimals'],
    ],
    [
      'a limit the new type cannot have is left',
      { type: 'number', minimum: 0.5, maximum: 9, decimals: 1 },
      'integer',
      { maximum: 9 },
      ['minimum'],
    ],
    ['a name is shorter than a text', { type: 'text', maxLength: 4000 }, 'person-name', { maxLength: 50 }, []],
    [
      'a document becomes a photo',
      { type: 'document', maxFiles: 3, accept: ['pdf'] },
      'photo',
      { maxFiles: 3 },
      ['accept'],
    ],
  ])('%s', (_, members, type, kept, gone) => {
    const rule = { text: 'true', ast: ['lit', true] };
    const field = Field.parse({ code: 'it', label: { en: 'It' }, required: true, visible: rule, ...members });
    const next = changeType(field, type);
    expect(next).toMatchObject({ code: 'it', label: { en: 'It' }, required: true, visible: rule, type, ...kept });
    for (const member of gone) expect(next).not.toHaveProperty(member);
  });

  it('is offered both ways, and never for what is alike in nothing', () => {
    for (const type of Object.keys(fieldTypes) as FieldTypeName[])
      for (const other of typesFor(type)) expect(typesFor(other)).toContain(type);
    expect(typesFor('map-point')).toEqual([]);
  });
});
