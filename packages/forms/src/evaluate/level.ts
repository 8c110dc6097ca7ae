import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules/browser';
import { typeOf } from '../field-types';
import { entriesOf, objectOf } from '../field-types/entries';
import { isAnswered } from '../field-types/is-answered';
import type { Field, GroupField, ListField, Page } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { Cell, type Cells, Source } from './cells';
import { readingOrder } from './reading-order';

/** What levels of one form share. */
export type Surrounded = {
  cells: Cells;
  /** Remembers what the outcome lacked and decided, for the value that is being worked out now. */
  evaluate(rule: Rule, scope: JsonObject): JsonValue;
};

/** Where a level stands: around it, and whether the page of a field is shown. */
type Place = {
  outer?: Level | undefined;
  pageOf?(field: Field): Page | undefined;
  isPageVisible?(page: Page): boolean;
};

/** Names as a rule asks for them, without a property of its own for each of a thousand fields. */
function scopeOf(level: Level): JsonObject {
  const is = (name: string | symbol): name is string => typeof name === 'string' && level.has(name);
  return new Proxy<JsonObject>(
    {},
    {
      get: (_, name) => (is(name) ? level.seen(name) : undefined),
      has: (_, name) => is(name),
      // What `Object.hasOwn` asks; the value is worked out only when it is read.
      getOwnPropertyDescriptor: (_, name) =>
        is(name) ? { configurable: true, enumerable: true, writable: true, value: null } : undefined,
    },
  );
}

const ownAnswer = (data: JsonObject, code: string) => (Object.hasOwn(data, code) ? data[code] : undefined);

/**
 * Answers of the form itself, of a group or of one entry of a list, as rules see them: in dependency order, each worked
 * out when first asked for and again when what it read became another value. What is hidden reads as null. A circle reads
 * as null where it closes; `checkForm` reports it to the author.
 */
export class Level {
  /** For rules: the values of fields by code, those around a group or list included. */
  readonly scope: JsonObject;
  /** As they were given. */
  answers: JsonObject;
  #isOwnCopy = false;
  readonly #fields = new Map<string, Field>();
  readonly #order: Field[];
  readonly #raw = new Map<string, Source<JsonValue | undefined>>();
  readonly #counts = new Map<string, Source<number>>();
  readonly #visible = new Map<string, Cell<boolean>>();
  readonly #values = new Map<string, Cell<JsonValue>>();
  readonly #seen = new Map<string, Cell<JsonValue>>();
  readonly #groups = new Map<string, Level>();
  readonly #lists = new Map<string, Level[]>();
  #answered: { data: Source<JsonObject>; isAny: Cell<boolean> } | undefined;

  constructor(
    readonly fields: readonly Field[],
    answers: JsonObject,
    private readonly form: Surrounded,
    private readonly place: Place,
  ) {
    this.answers = answers;
    for (const field of fields) this.#fields.set(field.code, field);
    this.#order = readingOrder(fields, (field) => place.pageOf?.(field));
    this.scope = scopeOf(this);
  }

  /** Was any of its questions answered? Computed values are no answers. */
  get isAnswered(): boolean {
    if (!this.#answered) {
      const data = new Source(this.form.cells, this.answers);
      const compute = () => isAnswered(this.fields, data.read());
      this.#answered = { data, isAny: new Cell(this.form.cells, { compute, inCircle: false }) };
    }
    return this.#answered.isAny.read();
  }

  isVisible(code: string): boolean {
    const field = this.#fields.get(code);
    if (!field) return false;
    const page = this.place.pageOf?.(field);
    if (!field.visible && !page?.when) return true;
    return this.#cell(this.#visible, code, true, () => {
      if (page && !this.place.isPageVisible?.(page)) return false;
      return !field.visible || this.evaluate(field.visible) === true;
    }).read();
  }

  /** The answer with computed values filled in, also where it is hidden. What was answered counts, also the emptied. */
  valueOf(code: string): JsonValue {
    const field = this.#fields.get(code);
    if (!field) return null;
    const { value, initial } = field;
    if (value) return this.#cell(this.#values, code, null, () => this.evaluate(value)).read();
    const fixed = typeOf(field).fixed?.(field);
    if (fixed !== undefined) return fixed;
    if (!initial) return this.#rawOf(code).read() ?? null;
    return this.#cell(this.#values, code, null, () => {
      const raw = this.#rawOf(code).read();
      return raw === undefined ? this.evaluate(initial) : raw;
    }).read();
  }

  has(code: string): boolean {
    return this.#fields.has(code) || (this.place.outer?.has(code) ?? false);
  }

  /** What a rule sees under this name: null where it is hidden, empty or nowhere. */
  seen(code: string): JsonValue {
    const field = this.#fields.get(code);
    if (!field) return this.place.outer?.seen(code) ?? null;
    return this.#cell(this.#seen, code, null, () => {
      if (!this.isVisible(code)) return null;
      if (isGroup(field)) return this.inside(field).everythingSeen();
      if (isList(field))
        // What was opened and left empty does not count.
        return this.entriesOf(field).flatMap((entry) => (entry.isAnswered ? [entry.everythingSeen()] : []));
      const value = this.valueOf(code);
      return field.value ? value : typeOf(field).isEmpty(value) ? null : typeOf(field).toRuleValue(value);
    }).read();
  }

  everythingSeen(): JsonObject {
    this.workOut();
    return Object.fromEntries(this.fields.map(({ code }) => [code, this.seen(code)]));
  }

  /** The answers inside a group. */
  inside({ code, fields }: GroupField): Level {
    const known = this.#groups.get(code) ?? this.#below(fields, objectOf(ownAnswer(this.answers, code)));
    this.#groups.set(code, known);
    return known;
  }

  /** The entries of a list; empty ones are added up to `least`. */
  entriesOf({ code, fields }: ListField, least = 0): Level[] {
    const answers = entriesOf(ownAnswer(this.answers, code));
    const counted = this.#counts.get(code) ?? new Source(this.form.cells, answers.length);
    this.#counts.set(code, counted);
    const count = Math.max(counted.read(), least);
    const levels = this.#lists.get(code) ?? [];
    this.#lists.set(code, levels);
    while (levels.length < count) levels.push(this.#below(fields, answers[levels.length] ?? {}));
    return levels.slice(0, count);
  }

  /** Works out, in an order in which nothing waits for a long chain, what is shown and what is computed. */
  workOut(): void {
    for (const field of this.#order) {
      this.isVisible(field.code);
      if (!('fields' in field)) this.valueOf(field.code);
    }
  }

  /** Other answers in place of all that were there. */
  replace(answers: JsonObject): void {
    if (answers === this.answers) return;
    this.answers = answers;
    this.#isOwnCopy = false;
    this.#answered?.data.set(answers);
    for (const [code, source] of this.#raw) source.set(ownAnswer(answers, code));
    for (const code of this.#groups.keys()) this.#replaceBelow(code);
    for (const code of this.#lists.keys()) this.#replaceBelow(code);
  }

  /** One answer, or a part of one, in place of what was there; undefined takes it away. */
  change([code = '', ...rest]: string[], value: JsonValue | undefined): JsonObject {
    const before = ownAnswer(this.answers, code);
    const answer = rest.length === 0 ? value : changedWithin(before, rest, value);
    this.#keep(code, answer);
    this.#raw.get(code)?.set(answer);
    if (this.#groups.has(code) || this.#lists.has(code)) this.#replaceBelow(code);
    return this.answers;
  }

  /** A form of a thousand answers is copied once, not at every key; an entry that may have become empty is another one. */
  #keep(code: string, answer: JsonValue | undefined): void {
    if (this.#answered || !this.#isOwnCopy) this.answers = { ...this.answers };
    this.#isOwnCopy = true;
    if (answer === undefined) delete this.answers[code];
    else this.answers[code] = answer;
    this.#answered?.data.set(this.answers);
  }

  #replaceBelow(code: string): void {
    const answer = ownAnswer(this.answers, code);
    this.#groups.get(code)?.replace(objectOf(answer));
    const levels = this.#lists.get(code);
    if (!levels) return;
    const entries = entriesOf(answer);
    // Entries that are gone stay as empty ones that nobody asks for.
    levels.forEach((level, at) => {
      level.replace(entries[at] ?? {});
    });
    this.#counts.get(code)?.set(entries.length);
  }

  #below(fields: readonly Field[], answers: JsonObject): Level {
    return new Level(fields, answers, this.form, { outer: this });
  }

  #rawOf(code: string): Source<JsonValue | undefined> {
    const known = this.#raw.get(code) ?? new Source(this.form.cells, ownAnswer(this.answers, code));
    this.#raw.set(code, known);
    return known;
  }

  #cell<Value>(known: Map<string, Cell<Value>>, code: string, inCircle: Value, compute: () => Value): Cell<Value> {
    const before = known.get(code);
    if (before) return before;
    const cell = new Cell(this.form.cells, { compute, inCircle });
    known.set(code, cell);
    return cell;
  }

  /** What was worked out by rules for this field: is it shown, what does it hold. */
  rulesOf(code: string): Cell<unknown>[] {
    return [this.#visible.get(code), this.#values.get(code)].filter((cell) => cell !== undefined);
  }

  /** What a rule gives here. */
  evaluate(rule: Rule): JsonValue {
    return this.form.evaluate(rule, this.scope);
  }
}

function withMember(object: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _, ...others } = object;
  return others;
}

/** A copy of an answer that holds others, with one of them changed. */
function changedWithin(answer: JsonValue | undefined, way: string[], value: JsonValue | undefined): JsonValue {
  const [name = '', ...rest] = way;
  if (!Array.isArray(answer)) {
    const object = objectOf(answer);
    return withMember(object, name, rest.length === 0 ? value : changedWithin(ownAnswer(object, name), rest, value));
  }
  const at = Number(name);
  if (!Number.isInteger(at) || at < 0 || at > answer.length) return answer;
  const changed = rest.length === 0 ? (value ?? null) : changedWithin(answer[at], rest, value);
  const copy = [...answer];
  copy[at] = changed;
  return copy;
}
