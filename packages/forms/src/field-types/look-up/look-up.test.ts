import type { JsonObject } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Form, type PostedValues, readPostedPage, typeOf } from '../..';
import { type LookUpAnswer, lookUp, lookUpOf } from '.';
import { copyAnswers, lookUpAt } from './copy-answers';

const text = (code: string) => ({ type: 'text', code, label: { en: code } });
const formOf = (...fields: object[]) =>
  Form.parse({ code: 'form', title: {}, pages: [{ code: 'page', title: {}, fields }] });

const previous = { type: 'look-up', code: 'previous', label: { en: 'Your licence' }, service: 'trade-licence' };
const found: LookUpAnswer = {
  number: 'TL-1',
  service: 'trade-licence',
  found: true,
  state: 'APPROVED',
  filed: '2026-03-01',
};

function readAfter(posted: Record<string, string>, before: JsonObject): unknown {
  const [page] = formOf(previous).pages;
  if (!page) throw new Error('no page');
  const values: PostedValues = {
    get: (name) => (posted[name] === undefined ? undefined : [posted[name]]),
    files: () => [],
  };
  return readPostedPage(page, values, before).previous;
}

describe('an earlier application that is looked up', () => {
  it.each<[string, Record<string, string>, LookUpAnswer, LookUpAnswer | undefined]>([
    ['stays found while its number stays', { previous: 'TL-1' }, found, found],
    ['is a new question under another number', { previous: 'TL-2' }, found, { number: 'TL-2' }],
    ['is nothing without a number', { previous: '' }, found, undefined],
    [
      'waits for the code of the mobile number that was typed',
      { previous: 'TL-1', 'previous.mobileNumber': '9812345678' },
      { number: 'TL-1', step: 'mobileNumber' },
      { number: 'TL-1', step: 'mobileNumber', mobileNumber: '9812345678' },
    ],
    [
      'wants another code for another mobile number',
      { previous: 'TL-1', 'previous.mobileNumber': '9999999999' },
      { number: 'TL-1', step: 'code', mobileNumber: '9812345678' },
      { number: 'TL-1', step: 'mobileNumber', mobileNumber: '9999999999' },
    ],
  ])('%s', (_, posted, before, after) => expect(readAfter(posted, { previous: before })).toEqual(after));

  it('is never found by what a browser posts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('number', 'found', 'service', 'state', 'step'), fc.string()),
        (parts) => {
          const posted = Object.fromEntries(Object.entries(parts).map(([part, value]) => [`previous.${part}`, value]));
          expect(readAfter({ ...posted, previous: 'TL-9' }, {})).toEqual({ number: 'TL-9' });
        },
      ),
    );
  });

  it('is of the service that is asked for, and rules see it only once it was found', () => {
    const field = lookUpAt(formOf(previous).pages[0]?.fields ?? [], '/previous');
    if (!field) throw new Error('no field');
    const context = { language: 'en' };
    expect(lookUp.validate(found, field, context)).toEqual([]);
    expect(lookUp.validate({ ...found, service: 'water' }, field, context)).toEqual([{ code: 'lookUpFirst' }]);
    expect(lookUp.toRuleValue({ number: 'TL-1', step: 'code' })).toBe(null);
    expect(lookUp.toRuleValue(found)).toMatchObject({ state: 'APPROVED', found: true });
    expect(lookUpOf('TL-1')).toBe(undefined);
  });
});

describe('taking answers over', () => {
  const from = {
    form: formOf(
      text('tradeName'),
      text('street'),
      { type: 'number', code: 'area', label: {} },
      {
        type: 'group',
        code: 'papers',
        label: {},
        fields: [text('title'), { type: 'document', code: 'deed', label: {} }],
      },
    ),
    answers: {
      tradeName: 'Sharma Sweets',
      street: 'Cinema Road',
      area: 24,
      papers: { title: 'Deed', deed: [{ ref: 'f1', name: 'deed.pdf', mediaType: 'application/pdf', size: 1 }] },
    },
  };
  const form = formOf(previous, text('name'), text('road'), text('size'), {
    type: 'group',
    code: 'papers',
    label: {},
    fields: [text('title'), { type: 'document', code: 'deed', label: {} }],
  });
  const copies = [
    { from: 'tradeName', to: 'name' },
    { from: 'street', to: 'road' },
    { from: 'area', to: 'size' },
    { from: 'papers', to: 'papers' },
    { from: 'nothing', to: 'name' },
    { from: '__proto__', to: 'constructor' },
  ];

  it('fills what is empty, between questions of one type, without files of the other application', () => {
    const after = copyAnswers({ copies }, from, { form, answers: { road: 'Mall Road' } });
    expect(after).toEqual({ answers: { road: 'Mall Road', name: 'Sharma Sweets' }, filled: 1 });
  });

  it('never changes an answer that was given', () => {
    const given = fc.record({ name: fc.string(), road: fc.string() });
    fc.assert(
      fc.property(given, (answers) => {
        const after = copyAnswers({ copies }, from, { form, answers });
        for (const code of ['name', 'road'] as const)
          if (!typeOf({ type: 'text' }).isEmpty(answers[code])) expect(after.answers[code]).toBe(answers[code]);
      }),
    );
  });
});
