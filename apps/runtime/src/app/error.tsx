'use client';
import { Button, EmptyState } from '@nirmaan/ui';
import { CircleAlert } from 'lucide-react';
import { useShell } from '../features/shell/providers';
import { TrialBand } from '../features/shell/trial-band';

export default function ErrorPage({ reset }: { error: Error; reset(): void }) {
  const { messages, isTrial } = useShell();
  return (
    <>
      {isTrial && <TrialBand />}
      <EmptyState
        icon={CircleAlert}
        tone="error"
        title={messages.text('workbench.error.title')}
        text={messages.text('workbench.error.text')}
        action={<Button onClick={reset}>{messages.text('workbench.failed.retry')}</Button>}
        className="min-h-dvh"
      />
    </>
  );
}
