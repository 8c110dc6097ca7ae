import { describe, expect, it } from 'vitest';
import type { Branch, ParallelBlock } from '../model/workflow';
import { wf } from '../testing/notation';
import { arrangeWorkflow } from './arrange-workflow';
import { FRAME, frameOf } from './block-frame';
import { boxesOverlap, crossesBox } from './routing/geometry';
import { stateSizes } from './state-sizes';

const branch = (code: string, workflow: Branch['workflow']): Branch => ({
  code,
  name: { en: code },
  advisory: false,
  rework: 'redo',
  workflow,
});
const block: ParallelBlock = {
  code: 'opinions',
  state: 'OPINIONS',
  starts: 'all',
  join: { policy: 'all' },
  branches: [
    branch(
      'fire',
      wf`DRAFT -BEGIN-> PENDING -CLEAR-> (CLEARED); PENDING -REFUSE-> (REFUSED!); PENDING -ASK-> ASKED -ANSWER-> PENDING`,
    ),
    branch('health', wf`DRAFT -BEGIN-> PENDING -CLEAR-> (CLEARED)`),
  ],
};
const options = { language: 'en' };

describe('the frame of a parallel block', () => {
  const frame = frameOf(block, options);

  it('has a lane for each branch, one below the other, and holds all their states', () => {
    expect(frame.lanes.map((lane) => lane.branch)).toEqual(['fire', 'health']);
    expect(frame.lanes.map(({ y, height }) => y + height)).toEqual([frame.lanes[1]?.y, frame.height]);
    for (const { y, height, states } of frame.lanes)
      for (const state of states) {
        expect(state.x).toBeGreaterThanOrEqual(FRAME.around);
        expect(state.x + state.width).toBeLessThanOrEqual(frame.width - FRAME.around);
        expect(state.y).toBeGreaterThanOrEqual(y + FRAME.laneName);
        expect(state.y + state.height).toBeLessThanOrEqual(y + height);
      }
  });

  it('draws each branch without overlaps, its lines around its states', () => {
    for (const { states, lines } of frame.lanes) {
      for (const [at, one] of states.entries())
        for (const other of states.slice(at + 1)) expect(boxesOverlap(one, other, 4)).toBe(false);
      for (const { points } of lines) for (const state of states) expect(crossesBox(points, state)).toBe(false);
    }
  });

  it('is the size of the state that waits for it, so that nothing lies under it', () => {
    const outer = { ...wf`DRAFT -FILE-> OPINIONS -JOINED-> (DONE); OPINIONS -FAILED-> (REFUSED!)`, blocks: [block] };
    const sizes = stateSizes(outer, options);
    expect(sizes.get('OPINIONS')).toEqual({ width: frame.width, height: frame.height });
    const layout = arrangeWorkflow(outer, options);
    const boxes = outer.states.map(({ code }) => ({
      ...(layout[code] ?? { x: 0, y: 0 }),
      ...(sizes.get(code) ?? { width: 0, height: 0 }),
    }));
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(boxesOverlap(one, other, 20)).toBe(false);
  });

  it('of a block without a state in its branches still has room for their names', () => {
    const empty = { states: [], actions: [], blocks: [], filing: [] };
    const { lanes, width } = frameOf({ ...block, branches: [branch('one', empty)] }, options);
    expect(lanes[0]?.height).toBeGreaterThan(FRAME.laneName);
    expect(width).toBe(FRAME.narrowest);
  });
});
