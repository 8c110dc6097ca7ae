'use client';
import { type Language, languageNameOf, localize, type Text } from '@nirmaan/lexicon';
import { MESSAGE_PLACES, type Message, messagesTold, type ServiceDraft } from '@nirmaan/service';
import { Button, Field, TextArea } from '@nirmaan/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../shell/providers';
import { insertPlace, sampleNumber } from './edit-message';

export type MessageEditorProps = {
  draft: ServiceDraft;
  message: Message;
  problems: readonly string[];
  onText(text: Text): void;
  onRemove(): void;
};

/** A message in every language of the service, each with what can be put in and as it will be read. */
export function MessageEditor({ draft, message, problems, onText, onRemove }: MessageEditorProps) {
  const say = useWords();
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {draft.languages.map((language) => (
        <InLanguage
          key={language}
          draft={draft}
          message={message}
          language={language}
          onWords={(words) => onText({ ...message.text, [language]: words })}
        />
      ))}
      {problems.length > 0 && (
        <ul role="alert" className="text-12 text-error">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Button icon={Trash2} className="self-start" onClick={onRemove}>
        {say('messages.remove')}
      </Button>
    </div>
  );
}

type InLanguageProps = {
  draft: ServiceDraft;
  message: Message;
  language: Language;
  onWords(words: string): void;
};

function InLanguage({ draft, message, language, onWords }: InLanguageProps) {
  const say = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  // The preview shows one moment, however long somebody writes.
  const [now] = useState(() => Date.now());
  const words = message.text[language] ?? '';
  const number = sampleNumber(draft.idFormat.format, new Date(now).getFullYear());
  const [told] = messagesTold({ ...draft, messages: [message] }, [{ state: message.on, at: now }], number);
  function insert(place: (typeof MESSAGE_PLACES)[number]) {
    const { selectionStart: start, selectionEnd: end } = box.current ?? {
      selectionStart: words.length,
      selectionEnd: words.length,
    };
    const inserted = insertPlace(words, place, { start, end });
    onWords(inserted.words);
    // Once the new words are there: the cursor stands behind what was put in.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(inserted.cursor, inserted.cursor);
    });
  }
  return (
    <div>
      <Field label={say('messages.in', { language: languageNameOf(language) })}>
        <TextArea
          ref={box}
          rows={3}
          value={words}
          lang={language}
          dir="auto"
          onChange={(event) => onWords(event.target.value)}
        />
      </Field>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {MESSAGE_PLACES.map((place) => (
          <Button
            key={place}
            size="small"
            icon={Plus}
            aria-label={say('messages.insert', {
              place: say(`messages.place.${place}`),
              language: languageNameOf(language),
            })}
            onClick={() => insert(place)}
          >
            {say(`messages.place.${place}`)}
          </Button>
        ))}
      </div>
      {words.trim() !== '' && told && (
        <div className="mt-2 rounded border border-line bg-page px-3 py-2">
          <p className="text-12 text-text-3">{say('messages.preview')}</p>
          <p lang={language} dir="auto" className="whitespace-pre-wrap break-words">
            {localize(told.text, language, draft.defaultLanguage)}
          </p>
        </div>
      )}
    </div>
  );
}
