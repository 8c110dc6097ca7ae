import type { LineEdge, StateNode } from './build-graph';

type Graph = { nodes: StateNode[]; lines: LineEdge[] };

/**
 * The next graph with every node and line of the one before that says the same: what is drawn from it is drawn again only
 * where something changed.
 */
export function shareGraph(before: Graph | undefined, next: Graph): Graph {
  if (!before) return next;
  const lines = new Map(before.lines.map((line) => [line.id, line]));
  return {
    nodes: next.nodes.map((node, position) => shared(before.nodes[position], node)),
    lines: next.lines.map((line) => shared(lines.get(line.id), line)),
  };
}

function shared<T extends object>(before: T | undefined, next: T): T {
  return before && isSame(before, next) ? before : next;
}

/** Models are compared by identity (an edit makes those anew that it changes), what the graph adds by what it says. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (!isPlain(one) || !isPlain(other) || 'code' in one || 'code' in other) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
