import { DigitError } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';

type Entry<Value> = { value: Value; until: Instant };

/**
 * Answers of DIGIT that stay true for a while. Requests for the same at the same time share one call; with DIGIT down what
 * was read last is served. At most `most` are kept, the oldest go first.
 */
export class Kept<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #running = new Map<string, Promise<Value>>();

  constructor(
    private readonly options: { now(): Instant; freshFor: number; pauseAfterFailure: number; most: number },
  ) {}

  /** `otherwise`: with DIGIT down and nothing read before; without it that is the DigitError. */
  get(key: string, read: () => Promise<Value>, otherwise?: Value): Promise<Value> {
    const known = this.#entries.get(key);
    if (known && known.until > this.options.now()) return Promise.resolve(known.value);
    const running = this.#running.get(key);
    if (running) return running;
    const next = this.#read(key, read, known ?? (otherwise === undefined ? undefined : { value: otherwise })).finally(
      () => this.#running.delete(key),
    );
    this.#running.set(key, next);
    return next;
  }

  /** Something that was learned on the way. */
  put(key: string, value: Value): void {
    this.#keep(key, value, this.options.freshFor);
  }

  async #read(key: string, read: () => Promise<Value>, known: { value: Value } | undefined): Promise<Value> {
    try {
      const value = await read();
      this.#keep(key, value, this.options.freshFor);
      return value;
    } catch (error) {
      if (!known || !(error instanceof DigitError)) throw error;
      this.#keep(key, known.value, this.options.pauseAfterFailure);
      return known.value;
    }
  }

  #keep(key: string, value: Value, milliseconds: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: this.options.now() + milliseconds });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.options.most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
