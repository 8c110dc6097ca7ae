import type { Field } from '@nirmaan/forms';
import {
  type IdentityKind,
  identityWords,
  kindWords,
  type LineKind,
  optionalWords,
  severalWords,
} from './kinds-of-lines';
import { hasOneOf, wordsOf } from './words';

/** Where a question stands in a form; questions about one thing share a page. */
export type Topic = 'details' | 'person' | 'place' | 'documents';

/** A line as a question: what it asks, of which kind, on which page. `type` says the kind to people. */
export type ReadLine = {
  label: string;
  required: boolean;
  topic: Topic;
  type: Field['type'];
  personal: Field['personal'];
  /** What only fields of this type have. */
  options: Record<string, unknown>;
  /** Which of several documents is not said. */
  isOpen?: true;
};

type Kind = Pick<ReadLine, 'type'> & Partial<Pick<ReadLine, 'topic' | 'personal' | 'options' | 'isOpen'>>;

/** Any of these proves who a person is; the applicant chooses, as long as nobody said which. */
const ANY_IDENTITY: IdentityKind[] = ['aadhaar', 'pan', 'voter-id', 'passport', 'driving-licence'];
/** The most files a question takes: where several are asked for, nobody said how many. */
const MOST_FILES = 10;

const kinds: Record<LineKind, Kind> = {
  identity: {
    type: 'identity-number',
    ...{ topic: 'person', personal: 'sensitive', options: { kinds: ANY_IDENTITY }, isOpen: true },
  },
  declaration: { type: 'declaration', topic: 'documents' },
  signature: { type: 'signature', topic: 'documents', personal: 'personal' },
  photo: { type: 'photo', topic: 'documents' },
  file: { type: 'document', topic: 'documents' },
  email: { type: 'email', topic: 'person', personal: 'personal' },
  mobile: { type: 'mobile-number', topic: 'person', personal: 'personal' },
  long: { type: 'long-text' },
  'yes-no': { type: 'yes-no' },
  birth: { type: 'date-of-birth', topic: 'person', personal: 'personal' },
  month: { type: 'month-year' },
  time: { type: 'time' },
  date: { type: 'date' },
  count: { type: 'integer', options: { minimum: 0 } },
  numbered: { type: 'text' },
  line: { type: 'text' },
  amount: { type: 'amount', options: { minimum: 0 } },
  measure: { type: 'number', options: { minimum: 0, decimals: 2 } },
  map: { type: 'map-point', topic: 'place' },
  ward: { type: 'boundary', topic: 'place' },
  address: { type: 'address', topic: 'place', personal: 'personal' },
  thing: { type: 'text' },
  person: { type: 'person-name', topic: 'person', personal: 'personal' },
};

/** What an applicant tells, or hands in, from a line in plain words. Words decide the kind; where none does it is a line of text, or a document. */
export function readLine(line: string, from: 'tells' | 'hands', language: string): ReadLine {
  const { label, required, unit, items, isYesNo } = partsOf(line, language);
  const words = wordsOf(label);
  const about = { label, required };
  if (items) {
    const type = hasOneOf(words, severalWords) ? 'select-many' : 'select-one';
    return { ...about, topic: 'details', personal: 'none', type, options: { choices: choicesOf(items, language) } };
  }
  const found: Kind = isYesNo ? { type: 'yes-no' } : from === 'hands' ? kindOfHandedIn(words) : kindOf(words);
  const { type, topic = 'details', personal = 'none', options = {}, isOpen } = found;
  return {
    ...{ ...about, type, topic, personal },
    options: {
      ...options,
      ...(unit && (type === 'number' || type === 'integer') && { unit: { [language]: unit } }),
      ...(type === 'declaration' && { statement: { [language]: label } }),
      ...((type === 'photo' || type === 'document') && namesSeveral(words) && { maxFiles: MOST_FILES }),
    },
    ...(isOpen && { isOpen }),
  };
}

function kindOf(words: string): Kind {
  const identity = identityWords.filter(([, among]) => hasOneOf(words, among)).map(([kind]) => kind);
  // “Where was your passport lost?” asks for no number.
  if (identity.length > 0 && !isQuestion(words))
    return { type: 'identity-number', topic: 'person', personal: 'sensitive', options: { kinds: identity } };
  const kind = kindWords.find(([, among]) => hasOneOf(words, among))?.[0];
  return kind ? kinds[kind] : { type: 'text' };
}

/** What is handed in is a file, unless it is signed, declared or photographed. A paper that shows who somebody is, is sensitive. */
function kindOfHandedIn(words: string): Kind {
  const kind = kindWords.find(([, among]) => hasOneOf(words, among))?.[0];
  if (kind === 'declaration' || kind === 'signature' || kind === 'photo') return kinds[kind];
  const isIdentity = kind === 'identity' || identityWords.some(([, among]) => hasOneOf(words, among));
  return { type: 'document', topic: 'documents', ...(isIdentity && { personal: 'sensitive' }) };
}

function isQuestion(words: string): boolean {
  return kindWords.some(
    ([kind, among]) => (kind === 'yes-no' || kind === 'address' || kind === 'date') && hasOneOf(words, among),
  );
}

function namesSeveral(words: string): boolean {
  return / (?:photos|pictures|photographs|documents|copies|papers|certificates|दस्तावेजों|तस्वीरें|صور|مستندات|وثائق) /.test(
    words,
  );
}

const YES_NO = new Set(['yes no', 'हां नहीं', 'نعم لا', 'oui non']);

/** A line without what it says about itself: that it may stay empty, its unit, its choices (`kind: food, clothes` or in brackets). */
function partsOf(line: string, language: string) {
  const isOptional = hasOneOf(wordsOf(line), optionalWords);
  const plain = line
    .trim()
    .replace(/\s*[([]\s*(?:optional|वैकल्पिक|اختياري|facultatif|facultative)\s*[)\]]\s*/iu, ' ')
    .trim();
  const inBrackets = /^(.*\S)\s*\(([^()]{1,500})\)\s*\??$/u.exec(plain);
  const afterColon = /^([^:：]*[^:：\s])\s*[:：]\s*(.+)$/u.exec(plain);
  const [, head = plain, tail = ''] = afterColon ?? inBrackets ?? [];
  const items = itemsOf(tail);
  const isYesNo = YES_NO.has(wordsOf(items.join(' ')).trim());
  const label = capital(items.length > 1 || inBrackets ? head : plain, language) || plain;
  return {
    label,
    required: !isOptional,
    unit: items.length === 1 && inBrackets ? tail.trim().slice(0, 40) : undefined,
    items: items.length > 1 && !isYesNo ? items : undefined,
    isYesNo,
  };
}

function itemsOf(list: string): string[] {
  const items = list.split(/\s*[,،;؛/、|]\s*|\s+(?:or|या|أو|ou)\s+/u).map((item) => item.trim().slice(0, 100));
  return [...new Set(items.filter((item) => item !== ''))].slice(0, 100);
}

function choicesOf(items: readonly string[], language: string) {
  const values = new Set<string>();
  const options = items.map((item, at) => {
    const slug = wordsOf(item).trim().replaceAll(' ', '-');
    const own = /^[a-z0-9-]{1,80}$/.test(slug) ? slug : `choice-${at + 1}`;
    const value = values.has(own) ? `${own}-${at + 1}` : own;
    values.add(value);
    return { value, label: { [language]: capital(item, language) } };
  });
  return { from: 'list', options };
}

function capital(text: string, language: string): string {
  const [first = '', ...rest] = [...text.trim()];
  return first.toLocaleUpperCase(language) + rest.join('');
}
