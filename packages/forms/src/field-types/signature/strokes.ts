/**
 * A drawn signature as path data of SVG, in a box of 600 × 200: strokes of an absolute start and relative steps, whole
 * numbers, single spaces. Nothing else is a drawing, so what was judged can stand in a `d` attribute.
 */
export const BOX = { width: 600, height: 200 };
export const LONGEST_STROKES = 20_000;

const STROKE = String.raw`M\d{1,3} \d{1,3}l-?\d{1,3} -?\d{1,3}(?: -?\d{1,3} -?\d{1,3})*`;
/** Also the `pattern` of its JSON Schema. */
export const STROKES = `^(?:${STROKE})+$`;
const grammar = new RegExp(STROKES);

export function areStrokes(text: string): boolean {
  return text.length <= LONGEST_STROKES && grammar.test(text);
}

export type Point = { x: number; y: number };

/** Strokes as path data; a touch without movement is a dot. What goes beyond the longest is left out. */
export function toStrokes(strokes: readonly (readonly Point[])[]): string {
  let path = '';
  for (const points of strokes) {
    const [first, ...others] = points.map(insideBox);
    if (!first) continue;
    let at = first;
    const steps: string[] = [];
    for (const point of others) {
      if (point.x === at.x && point.y === at.y) continue;
      steps.push(`${point.x - at.x} ${point.y - at.y}`);
      at = point;
    }
    const stroke = `M${first.x} ${first.y}l${steps.join(' ') || '0 0'}`;
    if (path.length + stroke.length > LONGEST_STROKES) break;
    path += stroke;
  }
  return path;
}

const insideBox = ({ x, y }: Point): Point => ({
  x: Math.min(BOX.width, Math.max(0, Math.round(x))),
  y: Math.min(BOX.height, Math.max(0, Math.round(y))),
});

/** The points of strokes; none where the text is no drawing. */
export function strokesIn(text: string): Point[][] {
  if (!areStrokes(text)) return [];
  return [...text.matchAll(/M([\d ]+)l([-\d ]+)/g)].map(([, start = '', steps = '']) => {
    const [x = 0, y = 0] = start.split(' ').map(Number);
    const points: Point[] = [{ x, y }];
    const numbers = steps.split(' ').map(Number);
    for (let at = 0; at < numbers.length; at += 2) {
      const last = points.at(-1) ?? { x, y };
      points.push({ x: last.x + (numbers[at] ?? 0), y: last.y + (numbers[at + 1] ?? 0) });
    }
    return points;
  });
}
