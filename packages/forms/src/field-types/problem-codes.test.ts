import { readFileSync } from 'node:fs';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { Field, type FieldTypeName, fieldTypes } from '..';
import type { FieldCases } from './cases';
import { isJudgedOnPage, problemCodesOf } from './problem-codes';

const types = Object.keys(fieldTypes) as FieldTypeName[];

describe.each(types)('the problems of field type %s', (type) => {
  const { options, cases }: FieldCases = JSON.parse(
    readFileSync(new URL(`./${type}/cases.json`, import.meta.url), 'utf8'),
  );
  const field = Field.parse({ code: 'it', type, label: { en: 'It' }, ...options, required: true });
  const codes = problemCodesOf([field]);

  it('are among those whose words a page carries', () => {
    const found = cases.flatMap(({ issues = [] }) => issues.map((code) => `forms.${code}`));
    if (isJudgedOnPage(field)) expect(codes).toEqual(expect.arrayContaining([...new Set(found)]));
  });

  it('have words', () => {
    const messages = createMessages(languagePacks, 'en');
    expect(codes.filter((code) => !messages.compiledIssue(code))).toEqual([]);
  });
});
