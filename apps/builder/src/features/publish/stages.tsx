'use client';
import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useWords } from '../shell/providers';

const stages = ['check', 'plan', 'publish', 'done'] as const;

/** Where publishing stands. */
export function Stages({ current }: { current: (typeof stages)[number] }) {
  const say = useWords();
  const at = stages.indexOf(current);
  return (
    <ol aria-label={say('publish.stages.label')} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {stages.map((stage, position) => (
        <li
          key={stage}
          aria-current={position === at ? 'step' : undefined}
          className={clsx('flex items-center gap-2', position === at ? 'font-strong' : 'text-text-2')}
        >
          <span
            aria-hidden
            className={clsx(
              'grid size-6 place-items-center rounded-pill border text-12',
              position < at || (current === 'done' && position === at)
                ? 'border-ok-mark bg-ok text-surface'
                : position === at
                  ? 'border-brand bg-brand text-on-brand'
                  : 'border-line-3 text-text-2',
            )}
          >
            {position < at || current === 'done' ? <Check className="size-3.5" strokeWidth={2.5} /> : position + 1}
          </span>
          {say(`publish.stages.${stage}`)}
        </li>
      ))}
    </ol>
  );
}
