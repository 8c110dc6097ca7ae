import { isSimplePattern } from '../field-types/simple-pattern';

/** One step of a simple pattern: one of these characters, so many times. */
export type PatternPart = { characters: string; min: number; max: number };

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = CAPITALS.toLowerCase();
/** What is taken for “any character”: what people can read and every keyboard has. */
const READABLE = `${CAPITALS}${SMALL}${DIGITS}-/. `;
const shorthands: Record<string, string> = {
  d: DIGITS,
  w: `${CAPITALS}${SMALL}${DIGITS}_`,
  s: ' ',
  D: without(READABLE, DIGITS),
  W: '-/. ',
  S: without(READABLE, ' '),
};
/** How often an open-ended repeat is taken: `+`, `*` and `{2,}` have no most. */
const OPEN = 12;
const PART = /(\[(?:\\.|[^\]\\])+\]|\\.|[^\\])(\{\d{1,3}(?:,\d{0,3})?\}|[*+?])?/gsu;

/** The steps of a pattern that `isSimplePattern` lets through; undefined for any other. */
export function partsOfPattern(pattern: string): PatternPart[] | undefined {
  if (!isSimplePattern(pattern)) return undefined;
  const bare = pattern.replace(/^\^/, '').replace(/\$$/, '');
  return [...bare.matchAll(PART)].map(([, characters = '', repeat]) => ({
    characters: charactersOf(characters),
    ...repeatOf(repeat),
  }));
}

function repeatOf(repeat: string | undefined): { min: number; max: number } {
  if (repeat === undefined) return { min: 1, max: 1 };
  if (repeat === '?') return { min: 0, max: 1 };
  if (repeat === '*') return { min: 0, max: OPEN };
  if (repeat === '+') return { min: 1, max: OPEN };
  const [least = '', most] = repeat.slice(1, -1).split(',');
  const min = Number(least);
  return { min, max: most === undefined ? min : most === '' ? min + OPEN : Number(most) };
}

function charactersOf(atom: string): string {
  if (atom === '.') return READABLE;
  if (atom.startsWith('\\')) return shorthands[atom.slice(1)] ?? atom.slice(1);
  if (!atom.startsWith('[') || atom === '[') return atom;
  const isNegated = atom.startsWith('[^');
  const members = membersOf(atom.slice(isNegated ? 2 : 1, -1));
  return isNegated ? without(READABLE, members) : members;
}

function membersOf(inside: string): string {
  const found = new Set<string>();
  const atoms = [...inside.matchAll(/\\.|[^\\]/gsu)].map(([atom]) => atom);
  for (let at = 0; at < atoms.length; at++) {
    const [atom = '', dash, end] = atoms.slice(at, at + 3);
    const first = single(atom);
    if (dash === '-' && end !== undefined && first.length > 0) {
      const to = single(end).codePointAt(0) ?? 0;
      for (let code = first.codePointAt(0) ?? 0; code <= to; code++) found.add(String.fromCodePoint(code));
      at += 2;
    } else for (const each of first) found.add(each);
  }
  return [...found].join('');
}

function single(atom: string): string {
  return atom.startsWith('\\') ? (shorthands[atom.slice(1)] ?? atom.slice(1)) : atom;
}

function without(characters: string, others: string): string {
  return [...characters].filter((each) => !others.includes(each)).join('');
}
