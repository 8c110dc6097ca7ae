import type { Item } from './survey-tree';
import type { TermType } from './xpath/term';
import type { Question } from './xpath/translate';

/** Where a question stands: the groups and repeats around it that are fields, outermost first. */
export type Placed = { item: Item; code: string; around: Placed[]; type: TermType };

/** All questions, found by their names. */
export class Questions {
  readonly #byName = new Map<string, Placed[]>();

  add(placed: Placed): void {
    const { name } = placed.item;
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), placed]);
  }

  /** The question of that name as one sees it from another: of several the nearest. */
  find(from: Placed, name: string, steps: readonly string[]): Question | undefined {
    const all = this.#byName.get(name) ?? [];
    const nearest = [...all].sort((a, b) => shared(b, from) - shared(a, from))[0];
    const target = steps.reduce<Placed | undefined>(
      (at, step) => at && this.#byName.get(step)?.find((each) => each.around.at(-1) === at),
      nearest,
    );
    if (!target || target.item.type.name === 'note') return undefined;
    if (target === from) return selfOf(from);
    const common = shared(target, from);
    const way = target.around.slice(common);
    return {
      path: [...way.map(({ code }) => code), target.code],
      type: target.type,
      isMany: way.some(({ item }) => item.type.name === 'repeat') || target.item.type.name === 'repeat',
    };
  }
}

export function selfOf({ code, type }: Placed): Question {
  return { path: [code], type, isMany: false };
}

/** How many of the groups around both are the same, counted from outside. */
function shared(a: Placed, b: Placed): number {
  const inside = [...b.around, b];
  const apart = a.around.findIndex((each, at) => each !== inside[at]);
  return apart < 0 ? a.around.length : apart;
}
