import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { wf } from '../testing/notation';
import { arrangeInLanes } from './lanes';
import { CARD } from './sizes';
import { stateSizes } from './state-sizes';

const options = { language: 'en' };
const licence = wf`DRAFT -FILE(CITIZEN)-> APPLIED -VERIFY(CLERK)-> CHECKED -APPROVE(OFFICER)-> DUE -PAY(SYSTEM)-> (DONE); CHECKED -REJECT(OFFICER)-> (REFUSED!); APPLIED -ASK(CLERK)-> ASKED -ANSWER(CITIZEN)-> APPLIED; STRANDED`;

describe('bands of roles', () => {
  const { lanes, layout, x, width } = arrangeInLanes(licence, options);

  it('come in the order in which the main path comes to them, with one for the system and one for nobody', () => {
    expect(lanes.map(({ key }) => key)).toEqual([
      { role: 'CITIZEN' },
      { role: 'CLERK' },
      { role: 'OFFICER' },
      'system',
      'nobody',
    ]);
  });

  it('hold each state in the band of who acts in it, an end in that of where it is reached from', () => {
    const bandOf = (code: string) => lanes.find(({ states }) => states.includes(code))?.key;
    expect(['DRAFT', 'ASKED', 'CHECKED', 'REFUSED', 'DUE', 'DONE', 'STRANDED'].map(bandOf)).toEqual([
      { role: 'CITIZEN' },
      { role: 'CITIZEN' },
      { role: 'OFFICER' },
      { role: 'OFFICER' },
      'system',
      'system',
      'nobody',
    ]);
  });

  it('lie one below the other without a gap', () => {
    for (const [at, { y, height }] of lanes.entries()) expect(lanes[at + 1]?.y ?? y + height).toBe(y + height);
  });

  it('hold any workflow: every state once, inside its band, on no other', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (drawn) => {
        const seen = new Set<string>();
        const workflow = { ...drawn, states: drawn.states.filter(({ code }) => !seen.has(code) && seen.add(code)) };
        const found = arrangeInLanes(workflow, options);
        const sizes = stateSizes(workflow, options);
        expect(found.lanes.flatMap(({ states }) => states).toSorted()).toEqual([...seen].toSorted());
        const boxes = found.lanes.flatMap((lane) =>
          lane.states.map((code) => {
            const box = { ...(found.layout[code] ?? { x: Number.NaN, y: Number.NaN }), ...(sizes.get(code) ?? CARD) };
            expect(box.y).toBeGreaterThanOrEqual(lane.y);
            expect(box.y + box.height).toBeLessThanOrEqual(lane.y + lane.height);
            expect(box.x).toBeGreaterThanOrEqual(found.x);
            expect(box.x + box.width).toBeLessThanOrEqual(found.x + found.width);
            return box;
          }),
        );
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1))
            expect(
              one.x < other.x + other.width &&
                other.x < one.x + one.width &&
                one.y < other.y + other.height &&
                other.y < one.y + one.height,
            ).toBe(false);
      }),
    );
  });

  it('are as wide as what lies in them', () => {
    for (const { x: left } of Object.values(layout)) {
      expect(left).toBeGreaterThanOrEqual(x);
      expect(left).toBeLessThan(x + width);
    }
  });
});
