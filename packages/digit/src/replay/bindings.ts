import type { JsonObject, JsonValue } from '@nirmaan/lexicon';

type Scalar = string | number;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
/** A file's name in the store: time and ten letters. */
const FILE = /\d{13}[A-Za-z]{10}/;
/** A ciphertext or signature: the key's number and at least a tag's bytes. */
const CIPHERTEXT = /\d{1,6}\|[A-Za-z0-9+/]{22,}={0,2}/;
const NAMES = [UUID, FILE, CIPHERTEXT].map(({ source }) => source).join('|');
const IS_VARIABLE = new RegExp(`^(?:${NAMES})$`);
const VARIABLES = new RegExp(NAMES, 'g');
/** Members that carry a number or a code the answering side chose. */
const CHOSEN_NUMBERS = new Set(['id', 'createdBy', 'lastModifiedBy', 'userId']);
/** Run down with the clock, so that they do not tell two rows apart. */
const RUNNING_NUMBERS = new Set(['stateSla', 'businesssServiceSla']);
const CHOSEN_CODES = new Set(['otp']);

export function isTime(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1_500_000_000_000 && value < 2_500_000_000_000;
}

/**
 * What the recorded side called something and what ours calls it: bound at first sight in an answer, required to be the
 * same from then on, and put into later requests. What a request brought in is not chosen by the service: it is never bound.
 */
export class Bindings {
  readonly #ours = new Map<Scalar, Scalar>();
  readonly #recorded = new Map<Scalar, Scalar>();
  readonly #given = new Set<Scalar>();

  /** All that is known from recordings that were replayed before, for one that builds on them. */
  static joined(parts: Iterable<Bindings>): Bindings {
    const whole = new Bindings();
    for (const part of parts) {
      for (const [recorded, ours] of part.#ours) whole.#ours.set(recorded, ours);
      for (const [ours, recorded] of part.#recorded) whole.#recorded.set(ours, recorded);
      for (const name of part.#given) whole.#given.add(name);
    }
    return whole;
  }

  /** Is `answered` what `recorded` stands for? Undefined: neither is a name chosen by the service, compare them as they are. */
  agree(recorded: Scalar, answered: Scalar, member: string): boolean | undefined {
    const known = this.#ours.get(recorded);
    if (known !== undefined && this.#isChosen(recorded, member)) return known === answered;
    if (!this.#isChosen(recorded, member) || this.#given.has(recorded)) return undefined;
    if (typeof recorded !== typeof answered || !this.#isChosen(answered, member)) return false;
    if (typeof recorded === 'string') {
      const other = this.#recorded.get(answered);
      if ((other !== undefined && other !== recorded) || (this.#given.has(answered) && recorded !== answered))
        return false;
      this.#recorded.set(answered, recorded);
    }
    this.#ours.set(recorded, answered);
    return true;
  }

  /** The recorded value in our names. */
  toOurs(recorded: JsonValue, member = ''): JsonValue {
    if (typeof recorded === 'string') return this.textToOurs(recorded, member);
    if (typeof recorded === 'number') return (this.#isChosen(recorded, member) && this.#ours.get(recorded)) || recorded;
    if (Array.isArray(recorded)) return recorded.map((each) => this.toOurs(each, member));
    if (recorded === null || typeof recorded !== 'object') return recorded;
    return Object.fromEntries(
      Object.entries(recorded).map(([name, value]) => [this.textToOurs(name), this.toOurs(value, name)]),
    );
  }

  textToOurs(text: string, member = ''): string {
    const whole = CHOSEN_CODES.has(member) ? this.#ours.get(text) : undefined;
    if (typeof whole === 'string') return whole;
    return text.replace(VARIABLES, (name) => {
      const ours = this.#ours.get(name);
      return typeof ours === 'string' ? ours : name;
    });
  }

  /** What a request says is given, not chosen by the service. */
  give(sent: JsonValue | undefined, member = ''): void {
    if (typeof sent === 'string') {
      for (const name of [sent, ...namesIn(sent)]) if (!this.#ours.has(name)) this.#given.add(name);
    } else if (typeof sent === 'number') {
      if (this.#isChosen(sent, member) && !this.#ours.has(sent)) this.#given.add(sent);
    } else if (Array.isArray(sent)) for (const each of sent) this.give(each, member);
    else if (sent !== null && typeof sent === 'object')
      for (const [name, each] of Object.entries(sent)) this.give(each, name);
  }

  /** Our names for the names in `recorded` that are bound. */
  namesBoundIn(recorded: JsonValue): string[] {
    return namesIn(JSON.stringify(recorded)).flatMap((name) => {
      const ours = this.#ours.get(name);
      return typeof ours === 'string' ? ours : [];
    });
  }

  #isChosen(value: Scalar, member: string): boolean {
    if (typeof value === 'string')
      return IS_VARIABLE.test(value) || (CHOSEN_CODES.has(member) && /^\d{4,8}$/.test(value));
    return isTime(value) || (CHOSEN_NUMBERS.has(member) && Number.isInteger(value));
  }
}

function namesIn(text: string): string[] {
  return [...text.matchAll(VARIABLES)].map(([name]) => name);
}

/** Texts with what varies taken out, and the varying parts: names, then times and dates of the day, signed addresses. */
export function takeApart(text: string, more: readonly RegExp[]): { fixed: string; names: string[] } {
  const names: string[] = [];
  const patterns = [
    ...more,
    /\?X-Amz-\S*/g,
    /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/g,
    /\d\d-\d\d-\d{4} \d\d:\d\d:\d\d/g,
  ];
  const dated = patterns.reduce((rest, pattern) => rest.replace(pattern, '⟨varies⟩'), text);
  const fixed = dated.replace(VARIABLES, (name) => {
    names.push(name);
    return '⟨name⟩';
  });
  return { fixed, names };
}

/** A key to sort lists without order by: the value without what varies. */
export function sortKey(value: JsonValue, varying: readonly RegExp[] = []): string {
  return JSON.stringify(value, (name, member: JsonValue) => {
    if (isTime(member)) return '⟨time⟩';
    if (typeof member === 'number' && (CHOSEN_NUMBERS.has(name) || RUNNING_NUMBERS.has(name))) return '⟨number⟩';
    if (typeof member === 'string') return takeApart(member, varying).fixed;
    return sorted(member);
  });
}

function sorted(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) satisfies JsonObject;
}
