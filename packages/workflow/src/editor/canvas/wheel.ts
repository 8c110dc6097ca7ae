export type Turn = { deltaX: number; deltaY: number; deltaMode: number; ctrlKey: boolean; shiftKey: boolean };

/**
 * A wheel makes larger and smaller, two fingers on a pad move the view, a pinch (which browsers tell as a wheel with Ctrl)
 * makes larger and smaller again. Browsers do not say which of them turned: a mouse's wheel turns by lines, or in large
 * whole steps straight up and down.
 */
export function wheelMeans({ deltaX, deltaY, deltaMode, ctrlKey, shiftKey }: Turn): 'zoom' | 'pan' {
  if (ctrlKey) return 'zoom';
  if (shiftKey) return 'pan';
  if (deltaMode !== 0) return 'zoom';
  return deltaX === 0 && Math.abs(deltaY) >= 50 && Number.isInteger(deltaY) ? 'zoom' : 'pan';
}
