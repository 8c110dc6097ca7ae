import { SchemaError } from './failure';

/** Java's classes of characters where ours have another name or mean more. */
const CLASSES: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\u0000-\\u007f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\u0000-\\u001f\\u007f',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\u000b\\f\\r',
};
/** Java's `$` stands before a line's end that ends the text as well. */
const END = '(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?$)';

/**
 * A pattern of Java as ours: flags in front, POSIX classes, possessive quantifiers (read as greedy ones), `\A`, `\z`,
 * quotations, intersections of classes. What Java refuses is a `SchemaError` with Java's words where they are known.
 */
export function javaPattern(pattern: string): RegExp {
  const refusal = refusalOf(pattern);
  if (refusal !== undefined) throw new SchemaError(refusal);
  const leading = /^(?:\(\?[ismu]+\))+/.exec(pattern)?.[0] ?? '';
  // An intersection of ours takes classes only, not what stands in one.
  const source = translate(pattern, leading.length).replace(/\[(\^?)([^[\]]+)&&/g, '[$1[$2]&&');
  const own = [...new Set(leading.replace(/[^ism]/g, ''))].join('');
  for (const flags of source.includes('&&') ? ['v'] : source.includes('\\p') ? ['u'] : ['u', '']) {
    try {
      return new RegExp(source, flags + own);
    } catch {
      // Java takes ranges from and to classes for what `u` does not.
    }
  }
  throw new SchemaError(inJavasWords('Illegal pattern', 0, pattern));
}

const TOKEN = /\\Q[\s\S]*?(?:\\E|$)|\\([pP])(?:\{(\w+)\}|([A-Z]))|\\[\s\S]|\{\d+(?:,\d*)?\}\+?|[[\]}$]|[*+?]\+/g;

function translate(pattern: string, from: number): string {
  let depth = 0;
  // Java has nothing against a count in front of everything.
  const text = pattern.slice(from).replace(/^\{\d+(?:,\d*)?\}/, '');
  return text.replace(TOKEN, (token, negation?: string, name?: string, letter?: string) => {
    if (token.startsWith('\\Q')) return token.replace(/^\\Q|\\E$/g, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const property = name ?? letter;
    if (negation !== undefined && property !== undefined) {
      const members = CLASSES[property];
      if (members === undefined) return `\\${negation}{${unicodeProperty(property, pattern)}}`;
      return depth > 0 && negation === 'p' ? members : `[${negation === 'P' ? '^' : ''}${members}]`;
    }
    if (token === '\\A') return '^';
    if (token === '\\z') return '$';
    if (token === '\\Z') return END;
    if (token === '\\h') return depth > 0 ? ' \\t\\u00a0' : '[ \\t\\u00a0]';
    // Java allows escapes of signs that need none.
    if (/^\\[^\w^$\\.*+?()[\]{}|/-]/u.test(token) || (token === '\\-' && depth === 0)) return token.slice(1);
    if (token.startsWith('\\')) return token;
    if (token === '[') depth += 1;
    else if (token === ']' && depth > 0) depth -= 1;
    else if (token === ']' || token === '}') return depth > 0 ? token : `\\${token}`;
    else if (token === '$') return depth > 0 ? '$' : END;
    else if (token.endsWith('+') && depth === 0) return token.slice(0, -1);
    return token;
  });
}

/** Java's other names: `IsAlphabetic`, `IsLatin`, `InDevanagari`, `javaLowerCase`. */
function unicodeProperty(name: string, pattern: string): string {
  const plain = name.replace(/^(?:Is|In|java)/, '').replace(/Case$/, 'case');
  for (const property of [name, plain, `Script=${plain}`]) {
    try {
      new RegExp(`\\p{${property}}`, 'u');
      return property;
    } catch {
      // The next name.
    }
  }
  const end = pattern.indexOf('}', pattern.indexOf(`{${name}}`));
  throw new SchemaError(inJavasWords(`Unknown character property name {${name}}`, end, pattern));
}

/** What Java says about the commonest mistakes. */
function refusalOf(pattern: string): string | undefined {
  const bare = pattern
    .replace(/\\[pP]\{\w+\}|\\[\s\S]/g, (escaped) => '.'.repeat(escaped.length))
    .replace(/\[\^?(?:\][^\]]*|[^\]]+)\]/g, (set) => '.'.repeat(set.length));
  if (bare.includes('[')) return inJavasWords('Unclosed character class', pattern.length - 1, pattern);
  const dangling = /(?:^|[(|])([*+]|\?(?<!\(\?))/.exec(bare);
  if (dangling)
    return inJavasWords(`Dangling meta character '${dangling[1]}'`, dangling.index + dangling[0].length - 1, pattern);
  const repetition = /\{(?!\d+(?:,\d*)?\})(\d+(?:,\d*)?)?/.exec(bare);
  if (repetition?.[1] !== undefined)
    return inJavasWords('Unclosed counted closure', repetition.index + repetition[0].length, pattern);
  if (repetition) return inJavasWords('Illegal repetition', repetition.index + 1, pattern);
  let open = 0;
  for (const [index, character] of [...bare].entries()) {
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
    if (open < 0) return inJavasWords("Unmatched closing ')'", index - 1, pattern);
  }
  return open > 0 ? inJavasWords('Unclosed group', pattern.length, pattern) : undefined;
}

function inJavasWords(what: string, index: number, pattern: string): string {
  const pointer = index >= 0 && index < pattern.length ? `\n${' '.repeat(index)}^` : '';
  return `${what}${index >= 0 ? ` near index ${index}` : ''}\n${pattern}${pointer}`;
}
