/**
 * The circles in who reads whom, one for every set of names that all lead to each other: the shortest way from one of them
 * back to itself, which stands at both ends. Takes time in proportion to the reads, and no stack (Tarjan's components).
 */
export function circlesIn(reads: ReadonlyMap<string, readonly string[]>): string[][] {
  return componentsOf(reads).flatMap((component) => {
    const [first = ''] = component;
    const circle = wayBack(first, new Set(component), reads);
    return circle ? [circle] : [];
  });
}

type Visit = { name: string; at: number; lowest: number; next: number };

/** Sets of names that lead to each other; most are of one. */
function componentsOf(reads: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const visits = new Map<string, Visit>();
  /** Begun, and not known to belong to a set: in the order they were begun. */
  const open: string[] = [];
  const isOpen = new Set<string>();
  const begin = (name: string): Visit => {
    const visit = { name, at: visits.size, lowest: visits.size, next: 0 };
    visits.set(name, visit);
    open.push(name);
    isOpen.add(name);
    return visit;
  };
  for (const start of reads.keys()) {
    if (visits.has(start)) continue;
    const way = [begin(start)];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const name = reads.get(here.name)?.[here.next++];
      const known = name === undefined ? undefined : visits.get(name);
      if (name !== undefined) {
        if (!reads.has(name)) continue;
        if (!known) way.push(begin(name));
        else if (isOpen.has(name)) here.lowest = Math.min(here.lowest, known.at);
        continue;
      }
      way.pop();
      const outer = way.at(-1);
      if (outer) outer.lowest = Math.min(outer.lowest, here.lowest);
      if (here.lowest !== here.at) continue;
      const component = open.splice(open.lastIndexOf(here.name));
      for (const each of component) isOpen.delete(each);
      found.push(component);
    }
  }
  return found;
}

function wayBack(
  start: string,
  within: ReadonlySet<string>,
  reads: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue)
    for (const next of reads.get(name) ?? []) {
      if (next === start) {
        const way = [name];
        for (let before = name; before !== start; ) {
          before = cameFrom.get(before) ?? start;
          way.push(before);
        }
        return [...way.reverse(), start];
      }
      if (!within.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  return undefined;
}
