'use client';
import { useEditor, useWords } from '../editor-context';
import { roughly } from './words';

/** How much of a time limit is used, as a bar and in words; late ones say by how much. */
export function TimeBar({ left, limit }: { left: number; limit: number }) {
  const { messages } = useEditor();
  const say = useWords();
  const isLate = left < 0;
  const used = Math.min(1, Math.max(0, 1 - left / limit));
  const tone = isLate ? 'late' : used >= 0.75 ? 'soon' : 'fine';
  return (
    <div className="grid gap-1 text-12">
      <p className="flex justify-between gap-2">
        <span
          className={`font-strong ${tone === 'late' ? 'text-error' : tone === 'soon' ? 'text-warn' : 'text-text-2'}`}
        >
          {say(isLate ? 'play.time.late' : 'play.time.left', { time: roughly(messages, left) })}
        </span>
        <span className="text-text-3">{say('play.time.of', { time: roughly(messages, limit) })}</span>
      </p>
      <div aria-hidden className="h-1 overflow-hidden rounded-pill bg-line">
        <div
          className={`h-full rounded-pill ${tone === 'late' ? 'bg-error-mark' : tone === 'soon' ? 'bg-warn-mark' : 'bg-info-mark'}`}
          style={{ width: `${100 * used}%` }}
        />
      </div>
    </div>
  );
}
