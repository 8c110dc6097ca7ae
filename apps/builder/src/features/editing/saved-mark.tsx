'use client';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useWords } from '../shell/providers';
import type { EditorState } from './document-editor';

/** “Saved”, or what stands in the way. */
export function SavedMark({ status }: { status: EditorState<unknown>['status'] }) {
  const say = useWords();
  const failed = status === 'failed' || status === 'conflict';
  const Icon = failed ? CloudOff : status === 'saved' ? Check : LoaderCircle;
  return (
    <span
      role="status"
      className={
        failed
          ? 'flex items-center gap-1 whitespace-nowrap text-12 text-error'
          : 'flex items-center gap-1 whitespace-nowrap text-12 text-text-2'
      }
    >
      <Icon
        aria-hidden
        className={failed ? 'size-3.5' : status === 'saved' ? 'size-3.5 text-ok-mark' : 'size-3.5'}
        strokeWidth={2}
      />
      <span className="max-sm:sr-only">{say(`saving.${status}`)}</span>
    </span>
  );
}
