import type { Box } from '../../layout';

/** The box around all; undefined of none. A loop, since a call with ten thousand arguments is one too many. */
export function boundsOfBoxes(boxes: Iterable<Box>): Box | undefined {
  let found: { x: number; y: number; right: number; bottom: number } | undefined;
  for (const { x, y, width, height } of boxes) {
    found ??= { x, y, right: x + width, bottom: y + height };
    found.x = Math.min(found.x, x);
    found.y = Math.min(found.y, y);
    found.right = Math.max(found.right, x + width);
    found.bottom = Math.max(found.bottom, y + height);
  }
  return found && { x: found.x, y: found.y, width: found.right - found.x, height: found.bottom - found.y };
}
