/** Worked out, perhaps out of date, surely out of date, being worked out. */
const CLEAN = 0;
const DOUBTED = 1;
const STALE = 2;
const RUNNING = 3;
type Freshness = typeof CLEAN | typeof DOUBTED | typeof STALE | typeof RUNNING;

/**
 * Values that depend on values. Each remembers what it read when it was worked out, and is worked out again only after
 * one of those became another value. What reads what is found out while it runs: a rule of which only one branch ran
 * depends on that branch.
 */
export class Cells {
  /** Some value wanted itself while it was worked out: what came of it depends on who asked first. */
  isCircular = false;
  reader: Cell<unknown> | undefined;
  #made = 0;
  #doubted: Cell<unknown>[] = [];

  /** `onBegin` is called before a cell is worked out. */
  constructor(readonly onBegin: (cell: Cell<unknown>) => void) {}

  nextNumber(): number {
    return this.#made++;
  }

  /** Everything that read these, directly or not, has to be looked at. Without recursion: chains may be long. */
  doubt(readers: Iterable<Cell<unknown>>): void {
    const found: Cell<unknown>[] = [];
    for (const reader of readers) {
      if (reader.freshness === CLEAN) found.push(reader);
      reader.freshness = STALE;
    }
    for (let next = found.pop(); next; next = found.pop()) {
      this.#doubted.push(next);
      for (const reader of next.readers) {
        if (reader.freshness !== CLEAN) continue;
        reader.freshness = DOUBTED;
        found.push(reader);
      }
    }
  }

  /** Works out what is out of date. A cell is mostly younger than what it reads: in this order nothing waits for much. */
  settle(): void {
    const all = this.#doubted.sort((a, b) => a.number - b.number);
    this.#doubted = [];
    for (const cell of all) if (!this.isCircular) cell.refresh();
  }
}

/** What others may read, and who did. */
abstract class Readable {
  readonly readers = new Set<Cell<unknown>>();

  constructor(protected readonly cells: Cells) {}

  abstract refresh(): void;

  protected noteRead(): void {
    const { reader } = this.cells;
    if (!reader) return;
    reader.sources.add(this);
    this.readers.add(reader);
  }
}

/** A value that comes from outside. */
export class Source<Value> extends Readable {
  #value: Value;

  constructor(cells: Cells, value: Value) {
    super(cells);
    this.#value = value;
  }

  read(): Value {
    this.noteRead();
    return this.#value;
  }

  set(value: Value): void {
    if (isSame(this.#value, value)) return;
    this.#value = value;
    this.cells.doubt(this.readers);
  }

  refresh(): void {}
}

type Making<Value> = {
  compute(): Value;
  /** What it is for those who ask while it is being worked out. */
  inCircle: Value;
  /** Called when it became another value than before. */
  onChange?(): void;
};

/** A value that is worked out from others, when it is first asked for. */
export class Cell<Value> extends Readable {
  freshness: Freshness = STALE;
  sources = new Set<Readable>();
  readonly number: number;
  #value: Value;
  #isKnown = false;

  constructor(
    cells: Cells,
    private readonly making: Making<Value>,
  ) {
    super(cells);
    this.number = cells.nextNumber();
    this.#value = making.inCircle;
  }

  read(): Value {
    this.noteRead();
    if (this.freshness === RUNNING) {
      this.cells.isCircular = true;
      return this.making.inCircle;
    }
    this.refresh();
    return this.#value;
  }

  refresh(): void {
    if (this.freshness === RUNNING) this.cells.isCircular = true;
    if (this.freshness === DOUBTED && !this.#isOutOfDate()) this.freshness = CLEAN;
    if (this.freshness === STALE) this.#workOut();
  }

  /** A source that becomes another value marks its readers as stale. */
  #isOutOfDate(): boolean {
    // In a circle each would wait for the other: whoever opened the cells asks anew.
    if (this.cells.isCircular) return false;
    for (const source of this.sources) {
      source.refresh();
      if (this.freshness === STALE) return true;
    }
    return false;
  }

  #workOut(): void {
    const self = this as Cell<unknown>;
    const { reader } = this.cells;
    const before = this.sources;
    this.sources = new Set();
    this.freshness = RUNNING;
    this.cells.reader = self;
    this.cells.onBegin(self);
    try {
      const value = this.making.compute();
      this.freshness = CLEAN;
      if (this.#isKnown && isSame(this.#value, value)) return;
      this.#value = value;
      this.#isKnown = true;
      for (const each of this.readers) if (each.freshness === DOUBTED) each.freshness = STALE;
      this.making.onChange?.();
    } finally {
      if (this.freshness === RUNNING) this.freshness = STALE;
      this.cells.reader = reader;
      for (const source of before) if (!this.sources.has(source)) source.readers.delete(self);
    }
  }
}

/** Equal as JSON; members that are undefined count as not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, at) => isSame(each, other[at]))
    );
  return isSameObject(one, other) && isSameObject(other, one, true);
}

function isSameObject(one: object, other: object, onlyNames = false): boolean {
  for (const name in one) {
    const value = one[name as keyof typeof one];
    if (value === undefined) continue;
    const there = Object.hasOwn(other, name) ? other[name as keyof typeof other] : undefined;
    if (onlyNames ? there === undefined : !isSame(value, there)) return false;
  }
  return true;
}
