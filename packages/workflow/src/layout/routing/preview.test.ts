import { describe, expect, it } from 'vitest';
import { crossesBox, segmentsOf } from './geometry';
import { indexBoxes, previewRoutes } from './preview-routes';

const card = { width: 152, height: 84 };
const label = { width: 80, height: 40, above: 17 };

describe('lines of what is being moved', () => {
  it('go level and upright around what rests, from edge to edge', () => {
    const boxes = new Map([
      ['A', { x: 0, y: 0, ...card }],
      ['IN_THE_WAY', { x: 300, y: 0, ...card }],
      ['B', { x: 600, y: 0, ...card }],
    ]);
    const routes = previewRoutes(indexBoxes(boxes.values()), boxes, [{ id: 'a', from: 'A', to: 'B', label }]);
    const points = routes.get('a')?.points ?? [];
    for (const { box } of segmentsOf(points)) expect(Math.min(box.width, box.height)).toBe(0);
    for (const [code, box] of boxes) expect(crossesBox(points, box), code).toBe(false);
    expect(routes.get('a')?.label).toMatchObject({ width: 80 });
  });

  it('of two that run to and fro do not lie on one another', () => {
    const boxes = new Map([
      ['A', { x: 0, y: 0, ...card }],
      ['B', { x: 400, y: 0, ...card }],
    ]);
    const routes = previewRoutes(indexBoxes(boxes.values()), boxes, [
      { id: 'there', from: 'A', to: 'B', label },
      { id: 'back', from: 'B', to: 'A', label },
    ]);
    const [there, back] = ['there', 'back'].map((id) => routes.get(id)?.points[0]?.y);
    expect(Math.abs((there ?? 0) - (back ?? 0))).toBe(28);
  });
});
