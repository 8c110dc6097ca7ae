import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRepeatable } from './acting/intents';
import { documentsIn, mapDocuments } from './drafts/documents';
import { kindOf } from './drafts/file-kind';
import { maskMobile, newReference, toBase64Url } from './encoding';
import { digitName } from './submission/identity';

describe('toBase64Url', () => {
  it('agrees with Node', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 70 }),
        (bytes) => toBase64Url(bytes) === Buffer.from(bytes).toString('base64url'),
      ),
    ));
});

describe('newReference', () => {
  it('has ten letters in groups, none that is mistaken for another', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        expect(newReference(() => bytes)).toMatch(
          /^[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{2}$/,
        );
      }),
    ));
});

describe('maskMobile', () => {
  it.each([
    ['9876543210', '98••••3210'],
    ['12345', '••••'],
  ])('%s is shown as %s', (number, shown) => expect(maskMobile(number)).toBe(shown));
});

describe('digitName', () => {
  it.each([
    ['Asha <Devi>', 'Asha Devi'],
    ["O'Brien & Sons", "O'Brien & Sons"],
    ['“”', 'Citizen'],
    ['आशा देवी', 'आशा देवी'],
  ])('%s is sent as %s', (name, sent) => expect(digitName(name)).toBe(sent));
  it('is never longer than egov-user takes', () =>
    fc.assert(fc.property(fc.string(), (name) => Array.from(digitName(name)).length <= 50)));
});

describe('kindOf', () => {
  it.each<[string, string | undefined]>([
    ['%PDF-1.7', 'pdf'],
    ['\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
    ['\u0089PNG\r\n\u001a\n', 'png'],
    ['MZ', undefined],
    ['<svg', undefined],
    ['', undefined],
  ])('%j is %s, whatever its name says', (content, kind) =>
    expect(kindOf(Buffer.from(content, 'latin1'))?.name).toBe(kind),
  );
});

describe('documents among answers', () => {
  const document = { ref: 'up_1', name: 'a.pdf', mediaType: 'application/pdf', size: 1 };
  it('are found and replaced wherever they stand; texts stay', () => {
    const answers = { text: 'ref', one: document, owners: [{ proof: [document] }] };
    expect(documentsIn(answers)).toEqual([document, document]);
    const moved = { ...document, ref: 'f-1' };
    expect(mapDocuments(answers, () => moved)).toEqual({ text: 'ref', one: moved, owners: [{ proof: [moved] }] });
  });
});

describe('isRepeatable', () => {
  const action = (from: string, code: string, to: string) => ({ from, code, to });
  const definition = (...actions: object[]) => ({ workflow: { actions } }) as Parameters<typeof isRepeatable>[0];
  it.each<[object[], 'filing' | 'act', boolean, string]>([
    [[action('A', 'GO', 'B')], 'act', true, 'the target does not offer it'],
    [[action('A', 'GO', 'B'), action('B', 'GO', 'C')], 'act', false, 'it would move the case on'],
    [[action('A', 'GO', 'B'), action('B', 'GO', 'C')], 'filing', false, 'also when filing'],
    [[action('A', 'GO', 'B'), action('B', 'GO', 'B')], 'filing', true, 'INITIATE in INITIATED cannot move it'],
    [[action('A', 'GO', 'B'), action('B', 'GO', 'B')], 'act', false, 'a person’s action never'],
  ])('%j for %s: %s, %s', (actions, kind, expected) =>
    expect(isRepeatable(definition(...actions), { kind, action: 'GO', to: 'B' })).toBe(expected),
  );
});
