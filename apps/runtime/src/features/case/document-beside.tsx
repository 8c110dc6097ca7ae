'use client';
import { buttonClass, IconButton } from '@nirmaan/ui';
import { ExternalLink, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useShell } from '../shell/providers';

export type OpenDocument = { href: string; name: string };

/** A document of the case, beside its answers: both are read together. */
export function DocumentBeside({ document: { href, name }, onClose }: { document: OpenDocument; onClose(): void }) {
  const { messages } = useShell();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is read out as the first one was
  useEffect(() => box.current?.focus(), [href]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={name}
      className="order-first flex h-[70vh] min-w-0 flex-col border-s border-line bg-sunken outline-none xl:order-none xl:h-auto print:hidden"
    >
      <header className="flex items-center gap-2 border-b border-line bg-surface px-4 py-2">
        <h2 className="min-w-0 flex-1 truncate font-strong">{name}</h2>
        <a href={href} target="_blank" rel="noreferrer" className={buttonClass('quiet', 'small')}>
          <ExternalLink aria-hidden className="size-4" strokeWidth={1.75} />
          {messages.text('workbench.document.newTab')}
        </a>
        <IconButton icon={X} size="small" label={messages.text('workbench.document.close')} onClick={onClose} />
      </header>
      <iframe src={href} title={name} className="min-h-0 w-full flex-1 bg-white" />
    </section>
  );
}
