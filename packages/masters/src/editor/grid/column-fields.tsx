'use client';
import { FieldCode, type Issue, languageNameOf } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Field, Input, Select } from '@nirmaan/ui';
import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ColumnType } from '../../model/master';

/** A text of the grid's own area; lists and tables have the same keys. */
export type SayInHead = (key: string, params?: Parameters<Messages['text']>[1]) => string;

export function ColumnIssues({ issues, messages }: { issues: readonly Issue[]; messages: Messages }) {
  return issues.map((issue) => (
    <p key={issue.code + issue.path} className="text-12 text-error">
      {messages.issue(issue)}
    </p>
  ));
}

/** A column's name in every language. */
export function NameFields({
  name,
  languages,
  say,
  onChange,
}: {
  name: Readonly<Record<string, string>>;
  languages: readonly string[];
  say: SayInHead;
  onChange(language: string, text: string): void;
}) {
  return languages.map((language) => (
    <Field key={language} label={say('column-name', { language: languageNameOf(language) })}>
      <Input
        lang={language}
        dir="auto"
        value={name[language] ?? ''}
        onChange={(event) => onChange(language, event.target.value)}
      />
    </Field>
  ));
}

/** A column's code; what is no code, or another column's, is told and not taken. */
export function CodeField({
  code,
  taken,
  say,
  onChange,
}: {
  code: string;
  /** Codes of all columns. */
  taken: readonly string[];
  say: SayInHead;
  onChange(code: string): void;
}) {
  const [typed, setTyped] = useState(code);
  // Undone, it is the old one again.
  useEffect(() => setTyped(code), [code]);
  const isTaken = taken.filter((each) => each === typed).length > (typed === code ? 1 : 0);
  const isRight = FieldCode.safeParse(typed).success && !isTaken;
  return (
    <Field
      label={say('column-code')}
      hint={say('column-code-hint')}
      error={isRight ? undefined : say(isTaken ? 'code-taken' : 'code-wrong')}
    >
      <Input
        className="font-mono"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => (isRight && typed !== code ? onChange(typed) : setTyped(code))}
      />
    </Field>
  );
}

export function TypeField({
  type,
  say,
  onChange,
}: {
  type: ColumnType;
  say: SayInHead;
  onChange(type: ColumnType): void;
}) {
  return (
    <Field label={say('column-type')}>
      <Select
        value={type}
        onChange={(event) => {
          const chosen = ColumnType.safeParse(event.target.value);
          if (chosen.success) onChange(chosen.data);
        }}
        options={ColumnType.options.map((each) => ({ value: each, label: say(`types.${each}`) }))}
      />
    </Field>
  );
}

/** The place of a column among others, and its end. */
export function MoveOrRemove({
  column,
  position,
  count,
  say,
  onMove,
  onRemove,
}: {
  column: string;
  position: number;
  /** Columns it can stand among. */
  count: number;
  say: SayInHead;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3">
      <Button size="small" disabled={position === 0} onClick={() => onMove(-1)}>
        <ChevronLeft aria-hidden className="mirror size-3.5" />
        {say('move-back')}
      </Button>
      <Button size="small" disabled={position === count - 1} onClick={() => onMove(1)}>
        {say('move-on')}
        <ChevronRight aria-hidden className="mirror size-3.5" />
      </Button>
      <Button size="small" icon={Trash2} onClick={onRemove}>
        {say('remove-column', { column })}
      </Button>
    </div>
  );
}
