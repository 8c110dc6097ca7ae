'use client';
import { Button } from '@nirmaan/ui';
import { useMemo } from 'react';
import { useEditor } from '../editor-context';
import { wordsOfUse } from '../words-of-use';
import { Section } from './section';

/** Everything in the service that names this answer, each a way to its place. */
export function UsedIn({ place }: { place: string }) {
  const { messages, language, usesOf, onGo } = useEditor();
  const uses = useMemo(() => usesOf?.(place) ?? [], [usesOf, place]);
  return (
    <Section
      title={messages.text('formEditor.usedIn')}
      name="uses"
      summary={messages.text('formEditor.usedCount', { count: uses.length })}
      isOpen={false}
    >
      {uses.length === 0 ? (
        <p className="text-12 text-text-3">{messages.text('formEditor.usedNowhere')}</p>
      ) : (
        <ul className="grid gap-0.5">
          {uses.map((use) => (
            <li key={use.path}>
              <Button
                variant="link"
                className="h-auto! max-w-full whitespace-normal! py-1 text-start"
                onClick={() => onGo?.(use.path)}
              >
                {wordsOfUse(use, messages, language)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
