import { type Lists, NOWHERE } from './numbered';

/**
 * The strongly connected parts of a graph of `count` nodes, each sorted (Tarjan's algorithm, without recursion: a workflow
 * of 10,000 states in a row would be as deep). `edges` lists what leaves a node, `to` where each of it leads. Linear.
 */
export function connectedParts(count: number, edges: Lists, to: Int32Array): number[][] {
  const { starts, items } = edges;
  const index = new Int32Array(count).fill(NOWHERE);
  const lowest = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const next = starts.slice();
  const open: number[] = [];
  const visits: number[] = [];
  const parts: number[][] = [];
  let visited = 0;
  const enter = (node: number) => {
    index[node] = visited;
    lowest[node] = visited++;
    isOpen[node] = 1;
    open.push(node);
    visits.push(node);
  };
  const lower = (node: number, value: number) => {
    if (value < (lowest[node] ?? 0)) lowest[node] = value;
  };

  for (let root = 0; root < count; root++) {
    if (index[root] !== NOWHERE) continue;
    enter(root);
    for (let node = visits.at(-1); node !== undefined; node = visits.at(-1)) {
      const edge = next[node] ?? 0;
      if (edge < (starts[node + 1] ?? 0)) {
        next[node] = edge + 1;
        const target = to[items[edge] ?? 0] ?? NOWHERE;
        if (index[target] === NOWHERE) enter(target);
        else if (isOpen[target]) lower(node, index[target] ?? 0);
        continue;
      }
      visits.pop();
      const caller = visits.at(-1);
      if (caller !== undefined) lower(caller, lowest[node] ?? 0);
      if (lowest[node] === index[node]) parts.push(closePart(node, open, isOpen));
    }
  }
  return parts;
}

function closePart(root: number, open: number[], isOpen: Uint8Array): number[] {
  const part: number[] = [];
  for (let node = open.pop(); node !== undefined; node = node === root ? undefined : open.pop()) {
    isOpen[node] = 0;
    part.push(node);
  }
  return part.length > 1 ? part.sort((one, other) => one - other) : part;
}
