'use client';
import { directionOf, type Language, languageNameOf } from '@nirmaan/lexicon';
import { isTooLong, type PlacedText } from '@nirmaan/service/translations';
import { Button, Chip, TextArea } from '@nirmaan/ui';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../shell/providers';

export type TextRowProps = {
  placed: PlacedText;
  source: { words: string; language: Language };
  to: Language;
  /** From a machine; nobody's words until they are taken. */
  suggestion: string | undefined;
  onWords(words: string): void;
};

/** One text: what it is, its words, and the same in the other language. */
export function TextRow({ placed, source, to, suggestion, onWords }: TextRowProps) {
  const say = useWords();
  const id = useId();
  const words = placed.text[to] ?? '';
  const tooLong = isTooLong(placed, words);
  const isSame = source.language === to;
  return (
    <li className="grid gap-x-4 gap-y-1.5 border-b border-line px-4 py-2.5 md:grid-cols-[120px_1fr_1fr] md:px-8">
      <div className="md:py-1.5">
        <Chip>{say(`languages.kinds.${placed.kind}`)}</Chip>
      </div>
      <p
        id={`${id}-source`}
        lang={source.language}
        dir={directionOf(source.language)}
        className="whitespace-pre-line break-words text-text-2 md:py-1.5"
      >
        {isSame ? '' : source.words}
      </p>
      <div>
        <TextArea
          aria-label={say('languages.write', { language: languageNameOf(to), text: source.words.slice(0, 200) })}
          aria-describedby={`${id}-note`}
          aria-invalid={tooLong || undefined}
          lang={to}
          dir={directionOf(to)}
          rows={Math.min(8, Math.max(1, Math.ceil(Math.max(words.length, source.words.length) / 60)))}
          className="min-h-9!"
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        <p id={`${id}-note`} className="mt-1 flex flex-wrap gap-x-3 text-12 text-text-3 empty:hidden">
          {placed.longest !== undefined && (
            <span className={tooLong ? 'font-strong text-error' : ''}>
              {say('languages.length', { length: [...words].length, longest: placed.longest })}
            </span>
          )}
        </p>
        {suggestion !== undefined && words === '' && (
          <p className="mt-1 flex items-center gap-2 text-12">
            <span lang={to} dir={directionOf(to)} className="text-text-2 italic">
              {suggestion}
            </span>
            <Button size="small" icon={Check} onClick={() => onWords(suggestion)}>
              {say('languages.take')}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}
