'use client';
import { readLine } from '@nirmaan/service';
import { Button, IconButton, Input } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useMessages, useWords } from '../shell/providers';
import { useLines } from './use-lines';

export type LineListProps = {
  label: string;
  hint?: string;
  lines: readonly string[];
  from: 'tells' | 'hands';
  /** Of the lines. */
  language: string;
  onLines(lines: string[]): void;
};

/** Plain lines, one under the other; beside each, as what it will be asked. */
export function LineList({ label, hint, lines, from, language, onLines }: LineListProps) {
  const say = useWords();
  const messages = useMessages();
  const hintId = useId();
  const shown = lines.length === 0 ? [''] : lines;
  const { list, onKeyDown, append, remove, change } = useLines({ lines: shown, empty: '', onLines });
  return (
    <fieldset>
      <legend className="mb-1 font-strong">{label}</legend>
      {hint && (
        <p id={hintId} className="mb-2 text-12 text-text-2">
          {hint}
        </p>
      )}
      <ul ref={list} className="flex flex-col gap-1.5">
        {shown.map((line, at) => {
          const type = line.trim() && messages.text(`formEditor.types.${readLine(line, from, language).type}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <li key={at} className="flex flex-wrap items-center gap-1">
              <span className="relative min-w-0 flex-1">
                <Input
                  aria-label={say('six.line', { list: label, number: at + 1 })}
                  {...(hint && { 'aria-describedby': hintId })}
                  data-line={at}
                  dir="auto"
                  lang={language}
                  maxLength={200}
                  value={line}
                  onChange={(event) => change(at, event.target.value)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
              </span>
              {type && (
                <span
                  title={say('six.read-as', { type })}
                  className="shrink-0 truncate text-12 text-text-2 max-sm:order-last max-sm:w-full max-sm:ps-2.5 sm:w-28 sm:ps-1"
                >
                  <span className="sr-only">{say('six.read-as', { type: '' })}</span>
                  {type}
                </span>
              )}
              <IconButton
                icon={X}
                size="small"
                label={say('six.remove-line', { number: at + 1 })}
                disabled={lines.length === 0}
                onClick={() => remove(at)}
              />
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" size="small" icon={Plus} className="mt-1" onClick={append}>
        {say('six.add-line')}
      </Button>
    </fieldset>
  );
}
