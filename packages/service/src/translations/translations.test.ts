import { examples } from '@nirmaan/examples';
import { localize, type Text, textsIn } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDraft } from '../editing/edit-draft';
import { ServiceDraft } from '../model/service';
import { newService } from '../new-service';
import { readTranslations, TranslationFileError, translationFormats, writeTranslations } from './formats';
import {
  applyTranslations,
  placedTexts,
  placeInWords,
  planTranslations,
  pseudo,
  textCoverage,
  withPseudo,
} from './index';

const licence = ServiceDraft.parse(examples['trade-licence']?.service);

const small = (): ServiceDraft => ({
  ...newService({ code: 'street-food', name: { en: 'Street food', hi: 'स्ट्रीट फ़ूड' }, languages: ['en', 'hi'] }),
  messages: [{ on: 'APPLIED', text: { en: 'We have {number}.' } }],
});

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe('texts of a service', () => {
  it('are all there is to read, each with a way to it', () => {
    const { origin, scenarios, recordings, connectors, layout, questions, ...read } = licence;
    const found = placedTexts(licence).map(({ text }) => text);
    expect(found.filter((text) => licence.languages.some((each) => text[each] !== undefined))).toEqual(
      textsIn(read, licence.languages),
    );
  });

  it('have names that no other has, and that stay when questions are moved', () => {
    const ids = placedTexts(licence).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { draft } = editDraft(licence, (moved) => void moved.forms[0]?.pages[0]?.fields.reverse());
    expect(
      placedTexts(draft)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.toSorted());
  });

  it('say where they are read and what they are', () => {
    const kinds = new Set(placedTexts(licence).map(({ kind }) => kind));
    expect(kinds).not.toContain('other');
    const option = placedTexts(licence).find(({ kind }) => kind === 'question' || kind === 'option');
    expect(option && placeInWords(option, 'en', 'en')).toMatch(/ › /);
  });

  it('are counted by language, to a hundred only where none is missing', () => {
    const before = textCoverage(small());
    expect(before.en?.percent).toBe(100);
    expect(before.hi).toMatchObject({ all: before.en?.all, there: (before.en?.all ?? 0) - 1 });
    expect(before.hi?.percent).toBeLessThan(100);
  });
});

describe.each(translationFormats)('translations as %s', (format) => {
  const sent = { from: 'en', to: 'hi', format, onlyMissing: false } as const;

  it('come back as they went out, whatever is written in them', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => /\S/.test(each));
    fc.assert(
      fc.property(words, words, (en, hi) => {
        const draft = { ...small(), name: { en, hi } };
        const { content } = writeTranslations(draft, sent);
        const read = readTranslations(bytesOf(content));
        expect(read).toMatchObject({ from: 'en', to: 'hi' });
        const plan = planTranslations(draft, read.translations, { from: 'en', language: 'hi' });
        expect(plan.remarks).toEqual([]);
        expect(plan.changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep words that a spreadsheet would run, or markup would end', () => {
    const odd = [
      '=1+1',
      '+91',
      '-5',
      '@me',
      '<b>&amp;</b>',
      ']]>',
      '"quoted", and more',
      'two\nlines',
      'a_x0041_b',
      "'tis",
      '007',
    ];
    for (const en of odd) {
      const draft = { ...small(), name: { en } };
      const { translations } = readTranslations(bytesOf(writeTranslations(draft, sent).content));
      expect(translations[0]?.source?.trim()).toBe(en);
    }
  });

  it('hold only what is missing where that is asked', () => {
    const { content } = writeTranslations(small(), { ...sent, onlyMissing: true });
    expect(readTranslations(bytesOf(content)).translations).toEqual([
      { id: 'messages/APPLIED/text', source: 'We have {number}.', target: '' },
    ]);
  });
});

describe('translations that come back', () => {
  const plan = (translation: { id: string; source?: string; target: string }) =>
    planTranslations(small(), [translation], { from: 'en', language: 'hi' });
  const id = 'messages/APPLIED/text';

  it.each([
    ['are taken', { id, source: 'We have {number}.', target: 'हमें {number} मिला।' }, 1, undefined],
    ['are taken without a source to compare', { id, target: 'हमें {number} मिला।' }, 1, undefined],
    [
      'are not taken where the text was reworded since',
      { id, source: 'We got it.', target: 'मिला {number}' },
      0,
      'changed',
    ],
    ['are not taken where a place is lost', { id, source: 'We have {number}.', target: 'मिला' }, 0, 'places'],
    ['are not taken where the text is gone', { id: 'roles/GONE/name', source: 'Gone', target: 'गया' }, 0, 'unknown'],
    [
      'are taken, and told, where they are long',
      { id: 'name', source: 'Street food', target: 'अ'.repeat(81) },
      1,
      'long',
    ],
    ['are nothing where the target is empty', { id, source: 'We have {number}.', target: ' \n ' }, 0, undefined],
  ])('%s', (_, translation, changes, remark) => {
    const made = plan(translation);
    expect(made.changes).toHaveLength(changes);
    expect(made.remarks.map(({ code }) => code)).toEqual(remark ? [remark] : []);
  });

  it('bring a new language with them', () => {
    const { draft } = editDraft(small(), (edited) => {
      const { changes } = planTranslations(small(), [{ id: 'name', target: 'طعام الشارع' }], {
        from: 'en',
        language: 'ar',
      });
      applyTranslations(edited, changes);
    });
    expect(draft.languages).toEqual(['en', 'hi', 'ar']);
    expect(localize(draft.name, 'ar')).toBe('طعام الشارع');
  });

  const xliff12 = `<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="hi" datatype="plaintext" original="x">
    <body><group><trans-unit id="name"><source>Street food</source><target>गली का <g id="1">खाना</g></target></trans-unit></group></body></file></xliff>`;
  const split = `<xliff version="2.1" srcLang="en" trgLang="hi" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u1" name="info/x">
    <segment><source>One.</source><target>एक।</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source><target>दो।</target></segment></unit></file></xliff>`;

  it.each([
    ['XLIFF 1.2 with marks of a tool', xliff12, { id: 'name', source: 'Street food', target: 'गली का खाना' }],
    ['XLIFF 2.1 split into sentences', split, { id: 'info/x', source: 'One. Two.', target: 'एक। दो।' }],
    ['columns in another order', 'target:hi,note,ID\nखाना,x,name\n', { id: 'name', source: undefined, target: 'खाना' }],
  ])('are read from %s', (_, text, expected) =>
    expect(readTranslations(bytesOf(text)).translations[0]).toEqual(expected),
  );

  it('are read from UTF-16, as spreadsheets save it', () => {
    const text = '\ufeffid\tsource:en\ttarget:hi\nname\tStreet food\tखाना\n';
    const bytes = new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
    expect(readTranslations(bytes).translations).toEqual([{ id: 'name', source: 'Street food', target: 'खाना' }]);
  });

  it.each([
    ['not-xml', '<xliff version="2.0"><file>'],
    ['not-xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><xliff version="2.0"/>'],
    ['not-xliff', '<html/>'],
    ['empty', '<xliff version="2.0"><file id="f"/></xliff>'],
    ['no-columns', 'a,b\n1,2\n'],
    ['empty', 'id,target:hi\n'],
    ['not-text', new Uint8Array([0x61, 0xff, 0xfe, 0xc3])],
    ['not-sheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['too-large', new Uint8Array(5_000_001)],
  ])('are refused as %s, with the reason', (code, content) =>
    expect(() => readTranslations(bytesOf(content))).toThrow(new TranslationFileError(code as 'empty')),
  );
});

describe('the pseudo-language', () => {
  it('is read but not to be mistaken, longer, and keeps what stands for other words', () =>
    expect(pseudo('Dear {name}, open')).toBe('[Đéář {name}, ópéñ ~~~~~~~]'));

  it('is put in the place of one language only', () => {
    const draft = withPseudo(small(), 'hi');
    expect(draft.name.en).toBe('Street food');
    expect(draft.name.hi).toMatch(/^\[.*~\]$/);
    const plain = placedTexts(draft).filter(({ text }: { text: Text }) => text.hi && !text.hi.startsWith('['));
    expect(plain).toEqual([]);
  });
});
