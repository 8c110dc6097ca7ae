import type { StateCode } from '@nirmaan/lexicon';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { arrangeWorkflow, ROW_GAP } from './arrange-workflow';
import type { LayoutOptions } from './label-sizes';
import { BoxIndex } from './routing/box-index';
import { CARD } from './sizes';
import { stateSizes } from './state-sizes';

/** Free around a state that is put beside others. */
const CLEAR = 24;
const STEP = (CARD.height + ROW_GAP) / 2;
const MOST_STEPS = 5000;

/**
 * The layout with a place for every state: those that have one keep it, the others are put where they would stand beside
 * a neighbour, as near as nothing is in the way. `shown` is where states were seen last: they stay there if nothing is in
 * the way, so that a small edit moves little. Where it tells of less than half of the states, it is another workflow's.
 */
export function completeLayout(
  workflow: Workflow,
  layout: WorkflowLayout,
  options: LayoutOptions,
  shown: WorkflowLayout = {},
): WorkflowLayout {
  if (workflow.states.every((state) => layout[state.code])) return layout;
  const sizes = stateSizes(workflow, options);
  const taken = new BoxIndex<StateCode>();
  const take = (code: StateCode, place: WorkflowLayout[string]) =>
    taken.add({ ...place, ...(sizes.get(code) ?? CARD) }, code);
  const placed: WorkflowLayout = { ...layout };
  for (const { code } of workflow.states) if (layout[code]) take(code, layout[code]);
  const known = workflow.states.filter(({ code }) => layout[code] ?? shown[code]).length;
  if (2 * known >= workflow.states.length)
    for (const { code } of workflow.states) {
      const place = shown[code];
      if (!place || placed[code]) continue;
      if (taken.near({ ...place, ...(sizes.get(code) ?? CARD) }, 1).length > 0) continue;
      placed[code] = place;
      take(code, place);
    }
  const missing = workflow.states.filter(({ code }) => !placed[code]);
  if (missing.length === 0) return placed;
  const arranged = arrangeWorkflow(workflow, options);
  if (missing.length === workflow.states.length) return arranged;
  const anchorOf = anchorsIn(workflow, placed);
  for (const { code } of missing) {
    const own = arranged[code] ?? { x: 0, y: 0 };
    const anchor = anchorOf(code);
    const from = anchor === undefined ? undefined : arranged[anchor];
    const to = anchor === undefined ? undefined : placed[anchor];
    const place = { x: own.x + (from && to ? to.x - from.x : 0), y: own.y + (from && to ? to.y - from.y : 0) };
    const size = sizes.get(code) ?? CARD;
    // Where numbers are so large that a step changes nothing, states lie on one another.
    for (let step = 0; step < MOST_STEPS && taken.near({ ...place, ...size }, CLEAR).length > 0; step++)
      place.y += STEP;
    placed[code] = place;
    take(code, place);
  }
  return placed;
}

/** A state with a place next to which another belongs: one it is reached from, else one it leads to, else any. */
function anchorsIn(workflow: Workflow, placed: WorkflowLayout): (code: StateCode) => StateCode | undefined {
  const sources = new Map<StateCode, StateCode[]>();
  const targets = new Map<StateCode, StateCode[]>();
  for (const { from, to } of workflow.actions) {
    const arriving = sources.get(to);
    if (arriving) arriving.push(from);
    else sources.set(to, [from]);
    const leaving = targets.get(from);
    if (leaving) leaving.push(to);
    else targets.set(from, [to]);
  }
  const isPlaced = (code: StateCode) => placed[code] !== undefined;
  const any = workflow.states.find(({ code }) => isPlaced(code))?.code;
  return (code) => sources.get(code)?.find(isPlaced) ?? targets.get(code)?.find(isPlaced) ?? any;
}
