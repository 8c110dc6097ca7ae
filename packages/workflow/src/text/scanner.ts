/** What is wrong with a compact text, and where; lines and columns count from 1. Its words are `workflow.editor.text.problem.<code>`. */
export type TextProblem = {
  code:
    | 'unexpected'
    | 'no-state'
    | 'no-action'
    | 'no-arrow'
    | 'bad-role'
    | 'bad-time'
    | 'bad-rule'
    | 'bad-quote'
    | 'too-long-code'
    | 'unclosed'
    | 'two-kinds'
    | 'twice'
    | 'no-branches'
    | 'bad-block'
    | 'unknown-state'
    | 'too-deep';
  line: number;
  column: number;
  /** What stands there. */
  found: string;
};

/** Stops reading a statement; the next one is read all the same. */
export class Unreadable extends Error {
  constructor(readonly problem: TextProblem) {
    super(problem.code);
  }
}

/** Reads a text from left to right. Blanks and comments between two words are passed over; the end of a line is not. */
export class Scanner {
  at = 0;
  constructor(readonly text: string) {}

  isAtEnd(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** Is this next? Nothing is taken. */
  sees(sign: string): boolean {
    this.skip();
    return this.text.startsWith(sign, this.at);
  }

  /** Takes the sign where it is next. */
  takes(sign: string): boolean {
    if (!this.sees(sign)) return false;
    this.at += sign.length;
    return true;
  }

  /** Takes what matches here; `pattern` is sticky. */
  take(pattern: RegExp): string | undefined {
    this.skip();
    const found = this.peek(pattern);
    if (found !== undefined) this.at += found.length;
    return found;
  }

  peek(pattern: RegExp): string | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  /** Passes over what may stand between two statements; were there any? */
  endOfStatement(): boolean {
    let isEnd = this.at >= this.text.length;
    for (;;) {
      this.skip();
      if (this.text[this.at] !== ';' && this.text[this.at] !== '\n') return isEnd || this.at >= this.text.length;
      this.at += 1;
      isEnd = true;
    }
  }

  /** After a problem: goes on behind the statement; what is in quotes or braces belongs to it. */
  skipStatement(isInBlock: boolean): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const sign = this.text[this.at] ?? '';
      if (depth === 0 && (sign === ';' || sign === '\n' || (sign === '}' && isInBlock))) return;
      if (sign === '{') depth += 1;
      if (sign === '}') depth = Math.max(0, depth - 1);
      if (sign === '#') this.toEndOfLine();
      else if (sign === '"' || sign === "'") this.at = this.afterQuote();
      else this.at += 1;
    }
  }

  /** The end of the quoted text that begins here; where it does not end, the end of the line. */
  private afterQuote(): number {
    const quoted = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\n]*/y;
    quoted.lastIndex = this.at;
    return this.at + (quoted.exec(this.text)?.[0].length || 1);
  }

  problem(code: TextProblem['code'], at = this.at): TextProblem {
    const before = this.text.slice(0, at).split('\n');
    const found = /[^\n;]{0,24}/y;
    found.lastIndex = at;
    return {
      code,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      found: found.exec(this.text)?.[0].trim() ?? '',
    };
  }

  fail(code: TextProblem['code'], at = this.at): never {
    throw new Unreadable(this.problem(code, at));
  }

  private skip(): void {
    for (;;) {
      const sign = this.text[this.at];
      if (sign === ' ' || sign === '\t' || sign === '\r' || sign === '\u00a0') this.at += 1;
      else if (sign === '#') this.toEndOfLine();
      else return;
    }
  }

  private toEndOfLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }
}
