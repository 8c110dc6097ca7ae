import type { StateCode } from '@nirmaan/lexicon';
import type { WorkflowLayout } from '../model/workflow';

/** Where a state lies, and how large it is. */
export type Placed = { code: StateCode; x: number; y: number; width: number; height: number };
/** `start` is where a line of text begins; the canvas of a right-to-left language is mirrored. */
export type Edge = 'start' | 'centre' | 'end' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

/** Places at which all states share an edge or a middle: the outermost edge, or the middle of them all. */
export function aligned(states: readonly Placed[], edge: Edge): WorkflowLayout {
  const isAcross = edge === 'start' || edge === 'centre' || edge === 'end';
  const spans = states.map((state) => spanOf(state, isAcross ? 'across' : 'down'));
  const low = Math.min(...spans.map((span) => span.from));
  const high = Math.max(...spans.map((span) => span.from + span.size));
  return placesOf(states, (state) => {
    const { size } = spanOf(state, isAcross ? 'across' : 'down');
    const share = edge === 'start' || edge === 'top' ? 0 : edge === 'end' || edge === 'bottom' ? 1 : 0.5;
    const at = Math.round(low + (high - low - size) * share);
    return isAcross ? { x: at, y: state.y } : { x: state.x, y: at };
  });
}

/** Places with gaps of one size between neighbours; the outermost two stay. Fewer than three stay as they are. */
export function distributed(states: readonly Placed[], axis: Axis): WorkflowLayout {
  const sorted = states.toSorted((one, other) => spanOf(one, axis).from - spanOf(other, axis).from);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || sorted.length < 3) return placesOf(states, (state) => state);
  const taken = sorted.reduce((sum, state) => sum + spanOf(state, axis).size, 0);
  const end = spanOf(last, axis);
  const gap = (end.from + end.size - spanOf(first, axis).from - taken) / (sorted.length - 1);
  let next = spanOf(first, axis).from;
  return placesOf(sorted, (state) => {
    const at = Math.round(next);
    next += spanOf(state, axis).size + gap;
    return axis === 'across' ? { x: at, y: state.y } : { x: state.x, y: at };
  });
}

function spanOf(state: Placed, axis: Axis): { from: number; size: number } {
  return axis === 'across' ? { from: state.x, size: state.width } : { from: state.y, size: state.height };
}

function placesOf(states: readonly Placed[], place: (state: Placed) => { x: number; y: number }): WorkflowLayout {
  return Object.fromEntries(
    states.map((state) => {
      const { x, y } = place(state);
      return [state.code, { x, y }];
    }),
  );
}
