import type { Box } from '../../layout';
import type { StateNode } from '../graph/build-graph';

type Tone = 'plain' | 'end' | 'start' | 'lit' | 'wrong' | 'chosen';
const tokens: Record<Tone, string> = {
  plain: '--arrow',
  end: '--line-2',
  start: '--brand',
  lit: '--arrow-sel',
  wrong: '--error-mark',
  chosen: '--brand',
};

/** All states as plain shapes, onto a picture whose pixels are the canvas's own. `least`: the smallest side of a shape. */
export function drawStates(
  context: CanvasRenderingContext2D,
  nodes: readonly StateNode[],
  boxes: ReadonlyMap<string, Box>,
  least: number,
): void {
  const shapes = new Map<Tone, Path2D>();
  for (const node of nodes) {
    const box = boxes.get(node.state.code);
    if (!box) continue;
    const tone = toneOf(node);
    const path = shapes.get(tone) ?? new Path2D();
    shapes.set(tone, path);
    const [width, height] = [Math.max(least, box.width), Math.max(least, box.height)];
    path.rect(box.x, box.y, width, height);
  }
  const style = getComputedStyle(context.canvas);
  for (const [tone, path] of shapes) {
    context.fillStyle = style.getPropertyValue(tokens[tone]).trim() || 'gray';
    context.fill(path);
  }
}

function toneOf({ glow, isLost, shape, mark }: StateNode): Tone {
  if (glow === 'selected') return 'chosen';
  if (isLost || mark === 'error') return 'wrong';
  if (glow && glow !== 'faded') return 'lit';
  return shape === 'start' ? 'start' : shape === 'end' ? 'end' : 'plain';
}
