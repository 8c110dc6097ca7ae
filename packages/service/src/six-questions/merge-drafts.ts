import { appendPointer } from '@nirmaan/lexicon';

export type Merged = { value: unknown; kept: string[] };

/**
 * What becomes of `mine` when `base` becomes `theirs`: what I had not changed follows, what I changed stays. Items of lists
 * are the same by what names them (`identityOf`), wherever they stand. `kept` are the places that both changed.
 */
export function mergeThreeWays(base: unknown, mine: unknown, theirs: unknown, at = ''): Merged {
  if (isSame(base, mine)) return { value: theirs, kept: [] };
  if (isSame(base, theirs) || isSame(mine, theirs)) return { value: mine, kept: [] };
  if (isObject(base) && isObject(mine) && isObject(theirs)) return mergeObjects(base, mine, theirs, at);
  if (isNamedList(base) && isNamedList(mine) && isNamedList(theirs)) return mergeLists(base, mine, theirs, at);
  return { value: mine, kept: [at] };
}

type Object_ = { [member: string]: unknown };

function mergeObjects(base: Object_, mine: Object_, theirs: Object_, at: string): Merged {
  const kept: string[] = [];
  const members: [string, unknown][] = [];
  for (const member of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = mergeThreeWays(base[member], mine[member], theirs[member], appendPointer(at, member));
    kept.push(...merged.kept);
    if (merged.value !== undefined) members.push([member, merged.value]);
  }
  return { value: Object.fromEntries(members), kept };
}

/** In the order of theirs; what only I have stands behind what stood before it with me. */
function mergeLists(base: Object_[], mine: Object_[], theirs: Object_[], at: string): Merged {
  const find = (list: Object_[], name: string) => list.find((item) => identityOf(item) === name);
  const kept: string[] = [];
  const items = theirs.flatMap((item) => {
    const name = identityOf(item) ?? '';
    const [before, own] = [find(base, name), find(mine, name)];
    if (before && !own) {
      // I took it away, and it stays away; where it would be another one now I am told.
      if (!isSame(before, item)) kept.push(at);
      return [];
    }
    if (!own) return [item];
    const merged = mergeThreeWays(before, own, item, `${at}/${name}`);
    kept.push(...merged.kept);
    return isObject(merged.value) ? [merged.value] : [];
  });
  mine.forEach((own, position) => {
    const name = identityOf(own) ?? '';
    if (find(theirs, name)) return;
    const before = find(base, name);
    if (before && isSame(before, own)) return;
    if (before) kept.push(`${at}/${name}`);
    const neighbour = mine[position - 1];
    const after = neighbour ? items.findIndex((item) => identityOf(item) === identityOf(neighbour)) : -1;
    items.splice(neighbour && after < 0 ? items.length : after + 1, 0, own);
  });
  const places = new Map(items.map((item, position) => [`${at}/${identityOf(item)}`, `${at}/${position}`]));
  return { value: items, kept: kept.map((path) => withPositions(path, places)) };
}

/** Names become positions once the list is whole. */
function withPositions(path: string, places: ReadonlyMap<string, string>): string {
  for (const [named, placed] of places)
    if (path === named || path.startsWith(`${named}/`)) return placed + path.slice(named.length);
  return path;
}

/** What an item of a draft is called among its like: an action by its state too, a message by its state. */
function identityOf(item: Object_): string | undefined {
  if (typeof item.code === 'string') return typeof item.from === 'string' ? `${item.from}.${item.code}` : item.code;
  if (typeof item.on === 'string') return item.on;
  return typeof item.value === 'string' ? item.value : undefined;
}

function isObject(value: unknown): value is Object_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('ast' in value);
}

/** A list whose items can be told apart; others are changed as a whole. */
function isNamedList(value: unknown): value is Object_[] {
  if (!Array.isArray(value) || !value.every(isObject)) return false;
  const names = value.map(identityOf);
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
}

/** As JSON: a member that is undefined is none, and their order does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [members, others] = [definedMembers(one), definedMembers(other)];
  return members.size === others.size && [...members].every(([name, value]) => isSame(value, others.get(name)));
}

function definedMembers(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined));
}
