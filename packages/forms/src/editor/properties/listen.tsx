'use client';
import type { Text } from '@nirmaan/lexicon';
import { Button } from '@nirmaan/ui';
import { useState } from 'react';
import { type SpokenWords, useEditor } from '../editor-context';
import { ListenRow } from './listen-row';
import { Section } from './section';

/** Texts that people can hear, each in every language of the service: recorded here, chosen as a file, heard, removed. */
export function Listen({ texts }: { texts: readonly Text[] }) {
  const { languages, messages, recordings } = useEditor();
  const [told, tell] = useState('');
  if (!recordings) return null;
  const spoken = spokenIn(texts, languages);
  return (
    <Section
      title={messages.text('formEditor.listen.title')}
      name="listen"
      isOpen={false}
      summary={messages.text('formEditor.listen.count', {
        count: spoken.filter((each) => recordings.of(each)).length,
        all: spoken.length,
      })}
    >
      <p className="text-12 text-text-3">
        {messages.text(spoken.length === 0 ? 'formEditor.listen.none' : 'formEditor.listen.about')}
      </p>
      <ul className="grid gap-2">
        {spoken.map((each) => (
          <ListenRow key={`${each.language} ${each.words}`} spoken={each} recordings={recordings} tell={tell} />
        ))}
      </ul>
      <p role="status" className="text-12 text-text-2 empty:hidden">
        {told}
      </p>
      {recordings.unused > 0 && (
        <div className="grid justify-items-start gap-1">
          <p className="text-12 text-text-2">
            {messages.text('formEditor.listen.unused', { count: recordings.unused })}
          </p>
          <Button size="small" onClick={recordings.removeUnused}>
            {messages.text('formEditor.listen.removeUnused')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** The longest words that are kept with a recording. */
const LONGEST = 2000;

function spokenIn(texts: readonly Text[], languages: readonly string[]): SpokenWords[] {
  return languages.flatMap((language) => {
    const words = new Set(texts.flatMap((text) => text[language] ?? []));
    return [...words]
      .filter((each) => each.trim() && each.length <= LONGEST)
      .map((each) => ({ language, words: each }));
  });
}
