/** A place in an expression. */
export type Place = { from: number; to: number };
export type Token = Place & {
  kind: 'number' | 'text' | 'reference' | 'name' | 'sign' | 'end';
  /** Of a text without its quotes, of a reference without `${}`. */
  value: string;
};

/** Thrown where an expression cannot be read or has no counterpart. */
export class NotTranslatable extends Error {
  constructor(
    /** The end of a message code: `formats.xpath-<reason>`. */
    readonly reason: 'syntax' | 'unsupported' | 'unknown-name' | 'too-long',
    readonly place: Place,
    readonly what: string,
  ) {
    super(reason);
  }
}

const LONGEST = 5_000;
const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?|\.\d+)|"([^"]*)"|'([^']*)'|\$\{\s*(?:last-saved#)?([^}\s]+)\s*\}|([\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?)|(!=|<=|>=|\/\/|::|\.\.|[()[\],=<>+\-*/|.@]))/uy;

export function tokensOf(expression: string): Token[] {
  if (expression.length > LONGEST)
    throw new NotTranslatable('too-long', { from: 0, to: expression.length }, String(LONGEST));
  // Word processors put these instead of the plain ones.
  const text = expression.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new NotTranslatable('syntax', { from: at, to: end }, text.slice(at, at + 20));
    const [all, number, double, single, reference, name, sign] = found;
    const place = { from: at + (all.length - all.trimStart().length), to: at + all.length };
    if (number !== undefined) tokens.push({ kind: 'number', value: number, ...place });
    else if (double !== undefined || single !== undefined)
      tokens.push({ kind: 'text', value: double ?? single ?? '', ...place });
    else if (reference !== undefined) tokens.push({ kind: 'reference', value: reference, ...place });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name, ...place });
    else tokens.push({ kind: 'sign', value: sign ?? '', ...place });
    at += all.length;
  }
  tokens.push({ kind: 'end', value: '', from: end, to: end });
  return tokens;
}
