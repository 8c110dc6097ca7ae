'use client';
import { Play } from 'lucide-react';
import { findStart } from '../../analysis/find';
import { useEditor, useWords } from '../editor-context';
import { useMode } from '../mode';

/** Turns the canvas into a simulator; without a start there is nothing to play from. */
export function PlayButton() {
  const { workflow } = useEditor();
  const say = useWords();
  const { setMode } = useMode();
  const isPossible = findStart(workflow) !== undefined;
  return (
    <button
      type="button"
      disabled={!isPossible}
      title={say(isPossible ? 'play.startHint' : 'play.noStart')}
      aria-keyshortcuts="P"
      onClick={() => setMode('play')}
      className="inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded bg-brand px-2.5 text-12 font-strong text-on-brand hover:opacity-90 disabled:bg-sunken disabled:text-disabled"
    >
      <Play aria-hidden className="size-4" strokeWidth={1.75} />
      {say('play.start')}
    </button>
  );
}
