import type { JsonValue } from '@nirmaan/lexicon';
import {
  type Condition,
  InvalidPath,
  type JsonPath,
  OPERATORS,
  type Operand,
  type Operator,
  type Step,
  WORD_OPERATORS,
} from './path';

/** A path without `$` is meant from the root, as Jayway completes it. */
export function parsePath(sent: string): JsonPath {
  const text = sent.trimEnd();
  const source = /^[$@]/.test(text) ? text : `$.${text}`;
  const cursor = new Cursor(source, 1);
  const path = readSteps(cursor);
  if (!cursor.isAtEnd) throw new InvalidPath(`Could not parse token starting at position ${cursor.at}.`);
  return path;
}

class Cursor {
  constructor(
    readonly text: string,
    public at: number,
  ) {}
  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }
  peek(sample: string): boolean {
    return this.text.startsWith(sample, this.at);
  }
  skipBlanks(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
  /** Goes past `sample` where it stands next. */
  take(sample: string): boolean {
    if (!this.peek(sample)) return false;
    this.at += sample.length;
    return true;
  }
  match(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at += found[0].length;
    return found ?? undefined;
  }
}

function readSteps(cursor: Cursor): JsonPath {
  const steps: Step[] = [];
  for (;;) {
    if (cursor.take('..')) steps.push({ kind: 'deep' });
    else if (cursor.take('.')) {
      if (cursor.isAtEnd) throw new InvalidPath("Path must not end with a '.' or '..'");
    } else if (!cursor.peek('[')) return { steps };
    if (cursor.peek('[')) steps.push(readBracket(cursor));
    else if (cursor.take('*')) steps.push({ kind: 'all' });
    else {
      const name = cursor.match(/[^.[\]\s()=!<>~&|,]+/)?.[0];
      if (name === undefined) throw new InvalidPath(`Could not parse token starting at position ${cursor.at}.`);
      if (cursor.take('()')) {
        if (name !== 'length' && name !== 'size') throw new InvalidPath(`Function with name: ${name} does not exist.`);
        steps.push({ kind: 'length' });
      } else steps.push({ kind: 'names', names: [name] });
    }
  }
}

function readBracket(cursor: Cursor): Step {
  const start = cursor.at;
  const step = tryBracket(cursor);
  if (step) return step;
  throw new InvalidPath(`Could not parse token starting at position ${start}. Expected ?, ', 0-9, * `);
}

function tryBracket(cursor: Cursor): Step | undefined {
  cursor.take('[');
  cursor.skipBlanks();
  let step: Step | undefined;
  if (cursor.take('*')) step = { kind: 'all' };
  else if (cursor.take('?')) {
    cursor.skipBlanks();
    if (!cursor.take('(')) return undefined;
    const condition = readOr(cursor);
    cursor.skipBlanks();
    if (!condition || !cursor.take(')')) return undefined;
    step = { kind: 'filter', condition };
  } else if (cursor.peek("'") || cursor.peek('"')) {
    const names: string[] = [];
    do {
      cursor.skipBlanks();
      const name = readText(cursor);
      if (name === undefined) return undefined;
      names.push(name);
      cursor.skipBlanks();
    } while (cursor.take(','));
    step = { kind: 'names', names };
  } else {
    const slice = cursor.match(/(-?\d+)?\s*:\s*(-?\d+)?/);
    const indexes = slice ? undefined : cursor.match(/-?\d+(?:\s*,\s*-?\d+)*/)?.[0];
    const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
    if (slice) step = { kind: 'slice', from: numberOf(slice[1]), to: numberOf(slice[2]) };
    else if (indexes) step = { kind: 'indexes', indexes: indexes.split(',').map(Number) };
  }
  cursor.skipBlanks();
  return step && cursor.take(']') ? step : undefined;
}

function readText(cursor: Cursor): string | undefined {
  const found = cursor.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/)?.[0];
  return found?.slice(1, -1).replace(/\\(.)/g, '$1');
}

function readOr(cursor: Cursor): Condition | undefined {
  return readChain(cursor, '||', 'or', () => readChain(cursor, '&&', 'and', () => readUnary(cursor)));
}

function readChain(
  cursor: Cursor,
  mark: string,
  kind: 'or' | 'and',
  readPart: () => Condition | undefined,
): Condition | undefined {
  const parts: Condition[] = [];
  do {
    const part = readPart();
    if (!part) return undefined;
    parts.push(part);
    cursor.skipBlanks();
  } while (cursor.take(mark));
  const [only] = parts;
  return parts.length === 1 ? only : { kind, parts };
}

function readUnary(cursor: Cursor): Condition | undefined {
  cursor.skipBlanks();
  if (cursor.take('!')) {
    const part = readUnary(cursor);
    return part && { kind: 'not', part };
  }
  if (cursor.take('(')) {
    const inner = readOr(cursor);
    cursor.skipBlanks();
    return inner && cursor.take(')') ? inner : undefined;
  }
  const left = readOperand(cursor);
  if (!left) return undefined;
  cursor.skipBlanks();
  const operator = readOperator(cursor);
  if (!operator) return left.kind === 'path' ? { kind: 'present', path: left } : undefined;
  cursor.skipBlanks();
  const right = readOperand(cursor);
  return right && { kind: 'compare', left, operator, right };
}

function readOperator(cursor: Cursor): Operator | undefined {
  const sign = OPERATORS.find((each) => cursor.take(each));
  if (sign) return sign;
  const word = cursor.match(/[A-Za-z]+(?=[\s[])/)?.[0].toLowerCase();
  return WORD_OPERATORS.find((each) => each === word);
}

function readOperand(cursor: Cursor): Operand | undefined {
  if (cursor.peek('@') || cursor.peek('$')) {
    const from = cursor.take('@') ? '@' : '$';
    if (from === '$') cursor.take('$');
    return { kind: 'path', from, path: readSteps(cursor) };
  }
  const pattern = cursor.match(/\/((?:[^/\\]|\\.)+)\/([a-zA-Z]*)/);
  if (pattern) return { kind: 'pattern', expression: expressionOf(pattern[1] ?? '', pattern[2] ?? '') };
  const value = readValue(cursor);
  return value === undefined ? undefined : { kind: 'value', value };
}

function readValue(cursor: Cursor): JsonValue | undefined {
  if (cursor.take('[')) {
    const values: JsonValue[] = [];
    cursor.skipBlanks();
    if (cursor.take(']')) return values;
    do {
      cursor.skipBlanks();
      const value = readValue(cursor);
      if (value === undefined) return undefined;
      values.push(value);
      cursor.skipBlanks();
    } while (cursor.take(','));
    return cursor.take(']') ? values : undefined;
  }
  const text = readText(cursor);
  if (text !== undefined) return text;
  const number = cursor.match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)?.[0];
  if (number !== undefined) return Number(number);
  const word = cursor.match(/true|false|null/)?.[0];
  return word === undefined ? undefined : word === 'null' ? null : word === 'true';
}

/** Jayway matches the whole text. */
function expressionOf(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, flags.includes('i') ? 'iu' : 'u');
  } catch {
    throw new InvalidPath(`Illegal pattern ${pattern}`);
  }
}
