import {
  type CharacterSet,
  inBothCases,
  join,
  printSet,
  setOfEscape,
  setOfProperty,
  subtract,
} from './character-class';
import { Refused } from './refused';

export type Flags = { ignoresCase: boolean; isMultiline: boolean; isDotAll: boolean };

/** A part of a pattern as re2 reads it. `weight`: about how many instructions it becomes; `longest`: characters it matches at most. */
type Part = { text: string; weight: number; longest: number };
export type Translation = Part & { groups: number };

const DEEPEST = 60;
/** Of re2 itself: no part is repeated more often. */
const MOST_REPEATS = 1000;
/** A category has hundreds of ranges, which are copied as often as it is repeated. */
const WEIGHT_OF_CATEGORY = 5;

/**
 * A regular expression of XPath (XML Schema with `^`, `$`, reluctant quantifiers and groups that do not count), written
 * as re2 reads it. Throws `Refused`: for what is no such expression, for back-references, which no engine does in linear time.
 */
export function translate(pattern: string, flags: Flags): Translation {
  const reader = new Reader(pattern, flags);
  return { ...reader.whole(), groups: reader.groups };
}

class Reader {
  groups = 0;
  #at = 0;
  #depth = 0;
  readonly #characters: string[];

  constructor(
    pattern: string,
    readonly flags: Flags,
  ) {
    this.#characters = Array.from(pattern);
  }

  whole(): Part {
    const part = this.#alternatives();
    // Only a bracket too many ends the alternatives before the end.
    if (this.#at < this.#characters.length) throw new Refused('bracket', ')');
    return part;
  }

  #next(): string | undefined {
    return this.#characters[this.#at];
  }

  #take(expected: string): boolean {
    const isThere = this.#characters.slice(this.#at, this.#at + expected.length).join('') === expected;
    if (isThere) this.#at += expected.length;
    return isThere;
  }

  #alternatives(): Part {
    const branches = [this.#branch()];
    while (this.#take('|')) branches.push(this.#branch());
    return {
      text: branches.map(({ text }) => text).join('|'),
      weight: branches.reduce((sum, { weight }) => sum + weight + 1, 0),
      longest: Math.max(...branches.map(({ longest }) => longest)),
    };
  }

  #branch(): Part {
    const whole = { text: '', weight: 0, longest: 0 };
    for (let next = this.#next(); next !== undefined && next !== '|' && next !== ')'; next = this.#next()) {
      const piece = this.#quantified(this.#atom());
      whole.text += piece.text;
      whole.weight += piece.weight;
      whole.longest += piece.longest;
    }
    return whole;
  }

  #quantified(atom: Part): Part {
    const quantifier = this.#quantifier();
    if (!quantifier) return atom;
    const { text, least, most } = quantifier;
    const copies = most === Number.POSITIVE_INFINITY ? least + 1 : Math.max(1, most);
    return {
      text: atom.text + text + (this.#take('?') ? '?' : ''),
      weight: (atom.weight + 1) * copies,
      longest: atom.longest === 0 || most === 0 ? 0 : atom.longest * most,
    };
  }

  #quantifier(): { text: string; least: number; most: number } | undefined {
    if (this.#take('*')) return { text: '*', least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#take('+')) return { text: '+', least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#take('?')) return { text: '?', least: 0, most: 1 };
    if (!this.#take('{')) return undefined;
    const inner = this.#upTo('}', 'repeat');
    const found = /^(\d{1,5})(,(\d{1,5})?)?$/.exec(inner);
    const least = Number(found?.[1]);
    const most =
      found?.[2] === undefined ? least : found[3] === undefined ? Number.POSITIVE_INFINITY : Number(found[3]);
    const isTooOften = least > MOST_REPEATS || (most > MOST_REPEATS && most !== Number.POSITIVE_INFINITY);
    if (!found || most < least || isTooOften) throw new Refused('repeat', `{${inner}}`);
    return { text: `{${inner}}`, least, most };
  }

  #atom(): Part {
    const character = this.#next() ?? '';
    this.#at++;
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#print(this.#class());
      case '\\':
        return this.#escape();
      case '.':
        return { text: this.flags.isDotAll ? '(?s:.)' : '[^\\n\\r]', weight: 1, longest: 1 };
      case '^':
      case '$':
        return { text: character, weight: 1, longest: 0 };
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Refused('repeat', character);
      case ']':
      case '}':
        throw new Refused('bracket', character);
      default:
        return literal(character);
    }
  }

  #group(): Part {
    const isCounted = !this.#take('?:');
    if (isCounted && this.#next() === '?')
      throw new Refused('group', `(${this.#characters.slice(this.#at, this.#at + 3).join('')}`);
    if (isCounted) this.groups++;
    if (++this.#depth > DEEPEST) throw new Refused('tooLarge', '(');
    const inner = this.#alternatives();
    if (!this.#take(')')) throw new Refused('bracket', '(');
    this.#depth--;
    return { ...inner, text: `(${isCounted ? '' : '?:'}${inner.text})`, weight: inner.weight + 2 };
  }

  #escape(): Part {
    const escaped = this.#escaped();
    return typeof escaped === 'string' ? literal(escaped) : this.#print(escaped);
  }

  /** What stands behind a `\`: one character, or one of many. */
  #escaped(): string | CharacterSet {
    const letter = this.#next() ?? '';
    this.#at++;
    if (letter === 'n') return '\n';
    if (letter === 'r') return '\r';
    if (letter === 't') return '\t';
    if (letter !== '' && '\\|.?*+(){}[]^$-'.includes(letter)) return letter;
    if ((letter === 'p' || letter === 'P') && this.#take('{'))
      return setOfProperty(this.#upTo('}', 'category'), letter === 'P');
    if (/\d/.test(letter)) throw new Refused('backReference', `\\${letter}`);
    const set = setOfEscape(letter);
    if (!set) throw new Refused('escape', `\\${letter}`);
    return set;
  }

  /** After its `[`, up to and with its `]`. */
  #class(): CharacterSet {
    const start = this.#at;
    if (++this.#depth > DEEPEST) throw new Refused('tooLarge', '[');
    const isNegated = this.#take('^');
    const sets: CharacterSet[] = [];
    let less: CharacterSet | undefined;
    while (!this.#take(']')) {
      if (less) throw new Refused('class', this.#from(start));
      if (sets.length > 0 && this.#take('-[')) less = this.#class();
      else sets.push(this.#classItem(start, sets.length === 0));
    }
    if (sets.length === 0) throw new Refused('class', '[]');
    this.#depth--;
    const set = join(sets, isNegated);
    const own = this.flags.ignoresCase ? inBothCases(set) : set;
    return less ? subtract(own, less, this.#from(start)) : own;
  }

  #classItem(start: number, isFirst: boolean): CharacterSet {
    const first = this.#classCharacter(start);
    if (typeof first !== 'string') return first;
    const isRange = this.#next() === '-' && ![']', '[', undefined].includes(this.#characters[this.#at + 1]);
    if (first === '-' && !isFirst && isRange) throw new Refused('class', this.#from(start));
    if (isRange) this.#at++;
    const last = isRange ? this.#classCharacter(start) : first;
    const [from, to] = [first.codePointAt(0) ?? 0, typeof last === 'string' ? (last.codePointAt(0) ?? 0) : -1];
    if (to < from) throw new Refused('class', this.#from(start));
    return { isNegated: false, ranges: [[from, to]], categories: [] };
  }

  #classCharacter(start: number): string | CharacterSet {
    const character = this.#next();
    if (character === undefined || character === '[') throw new Refused('class', this.#from(start));
    this.#at++;
    return character === '\\' ? this.#escaped() : character;
  }

  #print(set: CharacterSet): Part {
    const weight = 1 + (set.ranges.length >> 2) + set.categories.length * WEIGHT_OF_CATEGORY;
    return { text: printSet(set, this.flags.ignoresCase), weight, longest: 1 };
  }

  #upTo(end: string, reason: 'repeat' | 'category'): string {
    const at = this.#characters.indexOf(end, this.#at);
    if (at < 0) throw new Refused(reason, this.#from(this.#at));
    const text = this.#characters.slice(this.#at, at).join('');
    this.#at = at + 1;
    return text;
  }

  #from(start: number): string {
    return this.#characters.slice(Math.max(0, start - 1), start + 20).join('');
  }
}

/** Letters and digits stand for themselves, whatever re2 makes of the others. */
function literal(character: string): Part {
  const isPlain = /^[A-Za-z0-9 ]$/.test(character);
  const text = isPlain ? character : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  return { text, weight: 1, longest: 1 };
}

/** Every character stands for itself (the flag `q`). */
export function quote(text: string): Translation {
  const parts = Array.from(text).map(literal);
  return { text: parts.map((each) => each.text).join(''), weight: parts.length, longest: parts.length, groups: 0 };
}

/** Without the blanks that the flag `x` allows anywhere but in a class, also between a `\` and its letter. */
export function withoutBlanks(pattern: string): string {
  let [result, depth, isEscaped] = ['', 0, false];
  for (const character of pattern) {
    if (depth === 0 && /[\t\n\r ]/.test(character)) continue;
    if (!isEscaped && character === '[') depth++;
    if (!isEscaped && character === ']') depth = Math.max(0, depth - 1);
    isEscaped = !isEscaped && character === '\\';
    result += character;
  }
  return result;
}
