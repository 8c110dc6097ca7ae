/** What can be seen of a text before it is parsed, in one pass. */
export type TextScan = {
  tokens: number;
  /** How deep brackets stand within brackets, apart from those in texts and comments. */
  nesting: number;
  /** Where a text or a comment begins that never ends. */
  unfinished?: number;
};

const TOKEN = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\/\*|[\p{L}_][\p{L}\p{M}\p{N}_]*|\d+(?:\.\d+)?|[^\s]/gsu;

/** Linear in the length of the text, which the parser is not. */
export function scanText(text: string): TextScan {
  let [tokens, depth, nesting] = [0, 0, 0];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    tokens++;
    if (token === '"' || token === '/*') return { tokens, nesting, unfinished: index };
    if ('([{'.includes(token)) nesting = Math.max(nesting, ++depth);
    else if (')]}'.includes(token)) depth = Math.max(0, depth - 1);
  }
  return { tokens, nesting };
}
