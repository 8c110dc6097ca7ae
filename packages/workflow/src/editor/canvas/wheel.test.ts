import { describe, expect, it } from 'vitest';
import { wheelMeans } from './wheel';

const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };

describe('a turn of the wheel', () => {
  it.each([
    ['of a mouse in Chromium', { deltaY: 120 }, 'zoom'],
    ['of a mouse in Chromium at another scale', { deltaY: -100 }, 'zoom'],
    ['of a mouse in Firefox, in lines', { deltaY: 3, deltaMode: 1 }, 'zoom'],
    ['of two fingers, slowly', { deltaY: 4 }, 'pan'],
    ['of two fingers, aslant', { deltaX: 12, deltaY: 80 }, 'pan'],
    ['of two fingers on a fine screen', { deltaY: 61.5 }, 'pan'],
    ['of a pinch', { deltaY: 2.5, ctrlKey: true }, 'zoom'],
    ['of a mouse with Shift', { deltaY: 120, shiftKey: true }, 'pan'],
  ] as const)('%s', (_, given, meant) => {
    expect(wheelMeans({ ...turn, ...given })).toBe(meant);
  });
});
