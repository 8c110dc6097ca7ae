'use client';
import type { CaseView } from '@nirmaan/applications';
import { useMemo } from 'react';
import { useShell } from '../shell/providers';
import { tellingOf } from './telling';
import { WhyText } from './why';

/** How the computed answers came about, on demand. */
export function Computed({ view }: { view: CaseView }) {
  const { messages } = useShell();
  const telling = useMemo(() => tellingOf(view, messages), [view, messages]);
  const computed = Object.entries(view.computed);
  if (computed.length === 0) return null;
  return (
    <details className="mt-3 border-t border-line pt-3 text-12 text-text-2 print:hidden">
      <summary className="w-fit cursor-pointer underline decoration-dotted underline-offset-2">
        {messages.text('workbench.why.computed')}
      </summary>
      {computed.map(([code, explanation]) => {
        const name = telling.names?.([code]);
        return (
          <WhyText
            key={code}
            telling={telling}
            explanation={explanation}
            as="value"
            subject={name?.label ?? code}
            {...(name && { result: name })}
          />
        );
      })}
    </details>
  );
}
