'use client';
import { IconButton } from '@nirmaan/ui';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditor, useWords } from '../editor-context';

/** What is selected, in one line that stays in view. */
export function Head({ kind, name, actions }: { kind: string; name: string; actions?: ReactNode }) {
  const { onSelect } = useEditor();
  const say = useWords();
  return (
    <header className="sticky top-0 z-10 flex h-11 items-center gap-2 border-b border-line bg-surface ps-4 pe-2">
      <span className="shrink-0 rounded-chip bg-action-soft px-1.5 py-0.5 text-12 font-strong text-action-text">
        {kind}
      </span>
      <h2 className="min-w-0 flex-1 truncate font-strong">{name}</h2>
      {actions}
      <IconButton size="small" icon={X} label={say('close')} onClick={() => onSelect(null)} />
    </header>
  );
}

export function Section({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-b border-line p-4">
      {title && (
        <div className="flex items-center gap-2">
          <h3 className="font-strong">{title}</h3>
          {aside && <span className="ms-auto">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
