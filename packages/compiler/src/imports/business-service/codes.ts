import type { z } from 'zod';

/**
 * Codes of ours for names of theirs: each name has one, each code stands for one name. A name that is a code already keeps
 * it; of any other what can be spelled is left, else `fallback` with a number.
 */
export class Codes {
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly shape: z.ZodType<string>,
    private readonly fallback: string,
    /** Names that keep their spelling, whatever comes first. */
    reserved: Iterable<string> = [],
  ) {
    for (const name of reserved) if (shape.safeParse(name).success) this.#give(name, name);
  }

  of(name: string): string {
    return this.#byName.get(name) ?? this.#give(name, this.free(name));
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** A code nobody has yet, and that is then taken, as near to the name as can be. */
  fresh(name: string): string {
    const code = this.free(name);
    this.#taken.add(code);
    return code;
  }

  /** Names with another code than their own, by code. */
  get byCode(): Record<string, string> {
    return Object.fromEntries([...this.#byName].map(([name, code]) => [code, name]));
  }

  get all(): { name: string; code: string }[] {
    return [...this.#byName].map(([name, code]) => ({ name, code }));
  }

  #give(name: string, code: string): string {
    this.#byName.set(name, code);
    this.#taken.add(code);
    return code;
  }

  private free(name: string): string {
    const spelled = this.shape.safeParse(name).success ? name : this.spell(name);
    const base = spelled ?? this.fallback;
    if (!this.#taken.has(base)) return base;
    // Counted on from the last: of ten thousand names without a letter each would ask for all before it.
    let count = this.#counts.get(base) ?? 2;
    while (this.#taken.has(`${base}_${count}`)) count++;
    this.#counts.set(base, count + 1);
    return `${base}_${count}`;
  }

  private spell(name: string): string | undefined {
    const spelled = name
      .normalize('NFD')
      .toUpperCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^[^A-Z]+|_+$/g, '')
      .slice(0, 40);
    return this.shape.safeParse(spelled).success ? spelled : undefined;
  }
}
