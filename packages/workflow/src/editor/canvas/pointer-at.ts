/** The state or action a place on the canvas belongs to, as a pointer; undefined on empty ground. */
export function pointerAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const inside = target.closest<HTMLElement | SVGElement>('[data-pointer]');
  const around = target.closest('.react-flow__node')?.querySelector<HTMLElement>('[data-pointer]');
  return (inside ?? around)?.dataset.pointer;
}

/** Is this the empty ground of the canvas? */
export function isGround(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}

/** Empty ground, or a line over it: a drag from there is not about a state. */
export function isGroundOrLine(target: EventTarget | null): boolean {
  return isGround(target) || (target instanceof Element && target.closest('[data-lines]') !== null);
}
