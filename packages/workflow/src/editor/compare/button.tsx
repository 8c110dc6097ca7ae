'use client';
import { GitCompareArrows } from 'lucide-react';
import { useEditor, useWords } from '../editor-context';
import { useMode } from '../mode';

/** Opens the comparison with a version or a file; not there where the host offers none. */
export function CompareButton() {
  const { comparisons } = useEditor();
  const say = useWords();
  const { setMode } = useMode();
  if (!comparisons) return null;
  return (
    <button
      type="button"
      title={say('compare.startHint')}
      onClick={() => setMode('compare')}
      className="inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded border border-transparent px-2 text-12 font-strong text-text-2 hover:bg-hover hover:text-text"
    >
      <GitCompareArrows aria-hidden className="size-4" strokeWidth={1.75} />
      <span className="@max-4xl:sr-only">{say('compare.start')}</span>
    </button>
  );
}
