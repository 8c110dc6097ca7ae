import { type Point, signatureBox, strokesIn, toStrokes } from '@nirmaan/forms';
import type { MediaData } from '../../media-data';
import { say } from '../page';
import { changed, make, makeButton } from './made';

type SignWords = NonNullable<MediaData['words']['sign']>;

/** A pad to draw on wherever a signature may be drawn; the name that can be typed stays below. */
export function help({ words: { sign: words } }: MediaData): void {
  if (!words) return;
  for (const text of document.querySelectorAll<HTMLElement>('[data-without-script]')) text.hidden = true;
  for (const place of document.querySelectorAll<HTMLElement>('[data-signature]')) {
    if (!place.querySelector('canvas')) offerPad(place, words);
    // The drawing as the server shows it, with its box to take it away, is the pad now.
    for (const shown of place.querySelectorAll<HTMLElement>('[data-drawn]')) shown.remove();
  }
}

function offerPad(place: HTMLElement, words: SignWords): void {
  const input = place.querySelector<HTMLInputElement>('input[type=hidden]');
  const canvas = make('canvas', '');
  const pen = canvas.getContext('2d');
  if (!input || !pen) return;
  canvas.width = signatureBox.width;
  canvas.height = signatureBox.height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.pad);
  let strokes: Point[][] = strokesIn(input.value);
  let current: Point[] | undefined;

  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10202c' });
    pen.stroke(new Path2D(toStrokes(strokes)));
  };
  const keep = () => {
    input.value = toStrokes(strokes);
    changed(input);
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { x: ((clientX - left) * canvas.width) / width, y: ((clientY - top) * canvas.height) / height };
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    current = [pointOf(event)];
    strokes.push(current);
    draw();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!current || !event.isPrimary) return;
    const between = event.getCoalescedEvents?.() ?? [];
    current.push(...(between.length > 0 ? between : [event]).map(pointOf));
    draw();
  });
  const end = () => {
    if (!current) return;
    current = undefined;
    keep();
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  const clear = makeButton(words.clear, () => {
    strokes = [];
    draw();
    keep();
    say(words.cleared);
  });
  place.append(canvas, clear);
  draw();
}
