'use client';
import { Button, EmptyState } from '@nirmaan/ui';
import { CircleAlert } from 'lucide-react';
import { useWords } from '../features/shell/providers';

export default function ErrorPage({ reset }: { error: Error; reset(): void }) {
  const say = useWords();
  return (
    <EmptyState
      icon={CircleAlert}
      tone="error"
      title={say('error.title')}
      text={say('error.text')}
      action={<Button onClick={reset}>{say('try-again')}</Button>}
      className="min-h-dvh"
    />
  );
}
