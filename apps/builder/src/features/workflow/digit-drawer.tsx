'use client';
import { Skeleton } from '@nirmaan/ui';
import { ChevronDown, ChevronUp, FileJson } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

// The compiler comes when it is asked for.
const WhatDigitGets = dynamic(() => import('./what-digit-gets').then((module) => module.WhatDigitGets), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-48" />,
});

/** Below the workflow, for experts: what DIGIT is given for it. */
export function DigitDrawer() {
  const say = useWords();
  const { definition } = useService();
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section aria-label={say('digit-gets.title')} className="flex shrink-0 flex-col border-t border-line bg-surface">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-9 w-full shrink-0 items-center gap-2 px-4 text-12 hover:bg-hover"
      >
        <FileJson aria-hidden className="size-4 text-text-2" strokeWidth={1.75} />
        <span className="font-strong">{say('digit-gets.title')}</span>
        <Chevron aria-hidden className="ms-auto size-4 text-text-2" strokeWidth={1.75} />
      </button>
      {isOpen && (
        <div className="flex h-72 flex-col">
          {definition ? (
            <WhatDigitGets definition={definition} />
          ) : (
            <p className="px-4 py-3 text-text-2">{say('digit-gets.errors')}</p>
          )}
        </div>
      )}
    </section>
  );
}
