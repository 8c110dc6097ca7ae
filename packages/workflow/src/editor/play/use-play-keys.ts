'use client';
import type { KeyboardEvent } from 'react';
import { useMode } from '../mode';
import { usePlay } from './play-context';

/**
 * Keys of playing: P begins; then digits say who plays, Backspace takes a step back and Escape stops. True: it was one.
 */
export function usePlayKeys(): (event: KeyboardEvent) => boolean {
  const { mode, setMode } = useMode();
  const play = usePlay();
  return ({ key }) => {
    if (!play) {
      if (key !== 'p' || mode !== 'draw') return false;
      setMode('play');
      return true;
    }
    const role = /^[1-9]$/.test(key) ? play.roles[Number(key) - 1] : undefined;
    if (role !== undefined) play.beWho(role);
    else if (key === '0') play.beWho('anybody');
    else if (key === 'Backspace') play.goTo(play.run.done - 1);
    else if (key === 'Escape') play.stop();
    else return false;
    return true;
  };
}
