/**
 * Repeats within repeats, as in `^(a+)+$`: whoever runs such a pattern by going back and trying again (every browser does)
 * may need longer than anybody waits. They are told by their shape: an open-ended repeat of a group in which something else
 * repeats or may be left out, with nothing between two rounds that marks where one ends.
 */

type Atom = { characters: string; isMandatory: boolean; isOpen: boolean };
type Group = { alternatives: Part[][]; isMandatory: boolean; isOpen: boolean };
type Part = Atom | Group;

const isGroup = (part: Part): part is Group => 'alternatives' in part;

const ATOM = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|[^\\()[\]|*+?{]/uy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})[?+]?/y;

/** Characters two classes are compared by. */
const SAMPLES = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  '\n',
  'é',
  'क',
  'ع',
  '中',
  '５',
];

/** Does a pattern repeat so that its time may double with each letter? */
export function repeatsWithinRepeats(pattern: string): boolean {
  const parts = read(pattern);
  return parts?.some((alternative) => alternative.some(isDangerous)) ?? false;
}

/** Alternatives of a pattern; undefined where it cannot be read (then nobody runs it either). */
function read(pattern: string): Part[][] | undefined {
  let at = 0;
  const alternatives = (level: number): Part[][] | undefined => {
    const made: Part[][] = [[]];
    while (at < pattern.length && pattern[at] !== ')') {
      if (level > 50) return undefined;
      if (pattern[at] === '|') {
        at++;
        made.push([]);
        continue;
      }
      const part = pattern[at] === '(' ? group(level) : atom();
      if (!part) return undefined;
      made.at(-1)?.push({ ...part, ...quantifier() });
    }
    return made;
  };
  const group = (level: number): Omit<Group, 'isMandatory' | 'isOpen'> | undefined => {
    at += /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0].length ?? 1;
    const inner = alternatives(level + 1);
    if (!inner || pattern[at] !== ')') return undefined;
    at++;
    return { alternatives: inner };
  };
  const atom = (): Omit<Atom, 'isMandatory' | 'isOpen'> | undefined => {
    ATOM.lastIndex = at;
    const [characters] = ATOM.exec(pattern) ?? [];
    if (!characters) return undefined;
    at += characters.length;
    return { characters };
  };
  const quantifier = () => {
    QUANTIFIER.lastIndex = at;
    const found = QUANTIFIER.exec(pattern);
    if (!found) return { isMandatory: true, isOpen: false };
    at += found[0].length;
    const [, sign, least, comma, most] = found;
    if (sign) return { isMandatory: sign === '+', isOpen: sign !== '?' };
    return { isMandatory: least !== '0', isOpen: comma === ',' && (most === '' || Number(most) - Number(least) > 20) };
  };
  const all = alternatives(0);
  return at === pattern.length ? all : undefined;
}

function isDangerous(part: Part): boolean {
  if (!isGroup(part)) return false;
  if (part.alternatives.flat().some(isDangerous)) return true;
  if (!part.isOpen) return false;
  const firsts = part.alternatives.map(([first]) => (first && !isGroup(first) ? first : undefined));
  const startsApart = firsts.every((first, at) =>
    firsts.slice(at + 1).every((other) => first && other && !overlap(first, other)),
  );
  return !startsApart || !part.alternatives.every(marksItsEnd);
}

/** One round is told from the next: nothing in it varies, or a character that must stand there is none of what varies. */
function marksItsEnd(alternative: Part[]): boolean {
  const varying = atomsOf(alternative).filter((atom) => atom.isOpen || !atom.isMandatory);
  if (varying.length === 0) return alternative.length > 0;
  return alternative.some(
    (part) =>
      !isGroup(part) &&
      part.isMandatory &&
      !part.isOpen &&
      varying.every((other) => other === part || !overlap(part, other)),
  );
}

/** All characters in it; those of a group vary as their group does. */
function atomsOf(parts: Part[]): Atom[] {
  return parts.flatMap((part) =>
    isGroup(part)
      ? atomsOf(part.alternatives.flat()).map((atom) => ({
          ...atom,
          isOpen: atom.isOpen || part.isOpen,
          isMandatory: atom.isMandatory && part.isMandatory && part.alternatives.length === 1,
        }))
      : [part],
  );
}

function overlap(a: Atom, b: Atom): boolean {
  try {
    const [one, other] = [a, b].map(({ characters }) => new RegExp(`^${characters}$`, 'u'));
    return SAMPLES.some((character) => one?.test(character) && other?.test(character));
  } catch {
    return true;
  }
}
