'use client';
import { createContext, useContext } from 'react';

/** What the canvas is for now: drawing, playing a case, or comparing with another workflow. */
export type EditorMode = 'draw' | 'play' | 'compare';

const ModeContext = createContext<{ mode: EditorMode; setMode(mode: EditorMode): void }>({
  mode: 'draw',
  setMode: () => {},
});
export const ModeProvider = ModeContext.Provider;

export function useMode() {
  return useContext(ModeContext);
}
