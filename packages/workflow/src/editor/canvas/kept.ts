import type { Box } from '../../layout';

export function isSameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** The map before, where the next one holds the same: what depends on it is not computed again. */
export function keptIfSame<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  next: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  if (before.size !== next.size) return next;
  for (const [key, value] of next) if (before.get(key) !== value) return next;
  return before;
}
