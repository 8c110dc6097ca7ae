import { BoxIndex } from './box-index';
import { type Box, boxesOverlap, crossAt, type Point, segmentsOf } from './geometry';

type OfLine = { line: string; box: Box };

/** What labels keep clear of: states, the labels of other lines, the pieces of other lines. */
export class Surroundings {
  readonly #boxes: BoxIndex<Box>;
  readonly #labels = new BoxIndex<OfLine>();
  readonly #pieces = new BoxIndex<OfLine>();
  readonly #added = new Map<string, { pieces: number[]; label?: number }>();

  constructor(boxes: BoxIndex<Box>) {
    this.#boxes = boxes;
  }

  add(line: string, { points, label }: { points: readonly Point[]; label?: Box }): void {
    this.#added.set(line, {
      pieces: segmentsOf(points).map(({ box }) => this.#pieces.add(box, { line, box })),
      ...(label && { label: this.#labels.add(label, { line, box: label }) }),
    });
  }

  remove(line: string): void {
    const { pieces = [], label } = this.#added.get(line) ?? {};
    for (const piece of pieces) this.#pieces.remove(piece);
    if (label !== undefined) this.#labels.remove(label);
    this.#added.delete(line);
  }

  /** What lies in an area: of lines only others. */
  in(area: Box, line: string): { boxes: Box[]; labels: Box[]; pieces: Box[] } {
    const ofOthers = (found: readonly OfLine[]) => found.flatMap((each) => (each.line === line ? [] : [each.box]));
    return {
      boxes: this.#boxes.near(area, 4),
      labels: ofOthers(this.#labels.near(area)),
      pieces: ofOthers(this.#pieces.near(area, 1)),
    };
  }

  /** Does a label lie on anything? */
  isCovering(line: string, label: Box): boolean {
    const { boxes, labels, pieces } = this.in(label, line);
    return (
      boxes.some((box) => boxesOverlap(label, box, 2)) ||
      labels.some((box) => boxesOverlap(label, box)) ||
      pieces.some((box) => boxesOverlap(label, box, -2))
    );
  }

  /** Does another line cross this one? */
  isCrossed(line: string, points: readonly Point[]): boolean {
    return segmentsOf(points).some(({ box }) =>
      this.#pieces.near(box, 1).some((piece) => piece.line !== line && crossAt(box, piece.box)),
    );
  }
}
