import { isPayment } from '../analysis/find';
import type { Action, State } from '../model/workflow';
import { element } from './svg';

export type PictureIcon =
  | 'start'
  | 'draft'
  | 'decision'
  | 'parallel'
  | 'payment'
  | 'granted'
  | 'refused'
  | 'end'
  | 'form'
  | 'task';

/** What a state's sign is; `leaving`: the actions that move a case from it. */
export function iconOfState(state: State, leaving: readonly Action[]): PictureIcon {
  if (state.kind === 'start') return 'start';
  if (state.outcome === 'ok') return 'granted';
  if (state.outcome === 'fail') return 'refused';
  if (state.kind === 'end' || state.kind === 'decision' || state.kind === 'parallel') return state.kind;
  if (leaving.some(isPayment)) return 'payment';
  if (state.editable) return 'draft';
  return state.form ? 'form' : 'task';
}

/** Strokes in a square of 16; drawn for pictures, not those of the editor. */
const strokes: Record<PictureIcon | 'clock' | 'note', string> = {
  start: 'M5.5 3.5 L12 8 L5.5 12.5 Z',
  draft: 'M3 13 L3.7 10.2 L10.8 3.1 L12.9 5.2 L5.8 12.3 Z',
  decision: 'M8 2 L14 8 L8 14 L2 8 Z',
  parallel: 'M8 14 V9 M8 9 L3.5 5 V2.5 M8 9 L12.5 5 V2.5',
  payment: 'M2 4.5 H14 V11.5 H2 Z M8 6.3 A1.7 1.7 0 1 1 8 9.7 A1.7 1.7 0 1 1 8 6.3',
  granted: 'M8 1.8 A6.2 6.2 0 1 1 8 14.2 A6.2 6.2 0 1 1 8 1.8 M5.2 8.2 L7.2 10.2 L10.9 6',
  refused: 'M8 1.8 A6.2 6.2 0 1 1 8 14.2 A6.2 6.2 0 1 1 8 1.8 M5.9 5.9 L10.1 10.1 M10.1 5.9 L5.9 10.1',
  end: 'M8 1.8 A6.2 6.2 0 1 1 8 14.2 A6.2 6.2 0 1 1 8 1.8 M8 6.8 A1.2 1.2 0 1 1 8 9.2 A1.2 1.2 0 1 1 8 6.8',
  form: 'M3.5 2.5 H12.5 V14 H3.5 Z M6 6 H10 M6 8.5 H10 M6 11 H8.5',
  task: 'M4 2 H9.5 L12.5 5 V14 H4 Z M9.5 2 V5 H12.5',
  clock: 'M8 1.8 A6.2 6.2 0 1 1 8 14.2 A6.2 6.2 0 1 1 8 1.8 M8 4.6 V8 L10.4 9.6',
  note: 'M13 8 A5 5 0 1 1 11.2 4.2 M13.2 2.2 V5 H10.4',
};

export function drawIcon(
  icon: keyof typeof strokes,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): string {
  return element('path', {
    d: strokes[icon],
    transform: `translate(${x} ${y}) scale(${size / 16})`,
    fill: icon === 'start' ? colour : 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
