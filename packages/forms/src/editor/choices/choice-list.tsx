'use client';
import { Button, Field, Input, TextArea } from '@nirmaan/ui';
import { ClipboardPaste, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Choices } from '../../model/field-base';
import { useEditor } from '../editor-context';
import { ChoiceRow } from './choice-row';
import { type ListOption, moved, optionsFromText, relabelled, sameLabels, valueFrom } from './list-options';

type Props = { choices: Extract<Choices, { from: 'list' }>; onChange(choices: Choices): void };

/** More than these are searched rather than read. */
const MANY = 15;

/** Choices typed one by one (Enter begins the next), pasted as a list, moved by keyboard or by their handle. */
export function ChoiceList({ choices: { options }, onChange }: Props) {
  const { messages, languages, language } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState('');
  const [isPasting, setPasting] = useState(false);
  const [dragged, setDragged] = useState<number>();
  useEffect(() => {
    if (focusNext.current === undefined) return;
    const target = box.current?.querySelector(`[data-choice="${focusNext.current}"]`);
    focusNext.current = undefined;
    if (target instanceof HTMLElement) target.focus();
  });
  const set = (next: ListOption[]) => onChange({ from: 'list', options: next });
  const values = options.map(({ value }) => value);
  const doubles = sameLabels(options, language);
  const shown = options.flatMap((option, at) => (matches(option, wanted) ? [{ option, at }] : []));
  const insert = (at: number, added: ListOption[]) => {
    setFresh(new Set([...fresh, ...added.map(({ value }) => value)]));
    set([...options.slice(0, at), ...added, ...options.slice(at)]);
    setWanted('');
    focusNext.current = `${at + added.length - 1}:${language}`;
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= options.length) return;
    set(moved(options, from, to));
    focusNext.current = `${to}:${language}`;
  };
  return (
    <div ref={box} className="grid gap-2">
      <div className="flex items-center gap-2 text-12 text-text-3">
        <span aria-live="polite">{messages.text('formEditor.choices.count', { count: options.length })}</span>
        <Button
          variant="link"
          size="small"
          icon={ClipboardPaste}
          className="ms-auto"
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        >
          {messages.text('formEditor.choices.paste')}
        </Button>
      </div>
      {isPasting && (
        <PasteBox
          onAdd={(text) => {
            const added = optionsFromText(text, [language, ...languages.filter((each) => each !== language)], values);
            if (added.length > 0) insert(options.length, added);
            setPasting(false);
          }}
        />
      )}
      {options.length > MANY && (
        <Field label={messages.text('formEditor.choices.search')} hideLabel>
          <Input
            type="search"
            placeholder={messages.text('formEditor.choices.search')}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </Field>
      )}
      <ol className="grid gap-1.5">
        {shown.map(({ option, at }) => (
          <ChoiceRow
            key={at}
            option={option}
            at={at}
            count={options.length}
            taken={values.filter((_, position) => position !== at)}
            isDouble={doubles.has(at)}
            isDragged={dragged === at}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== undefined) move(dragged, at);
              setDragged(undefined);
            }}
            onLabel={(each, words) => {
              const isNew = each === language && fresh.has(option.value);
              const next = relabelled(options, at, { language: each, words, isNew });
              // The value before stays fresh, too: on a busy machine the next letter may still see it.
              if (isNew) setFresh(new Set([...fresh, (next[at] ?? option).value]));
              set(next);
            }}
            onChange={(changed) => set(options.map((each, position) => (position === at ? changed : each)))}
            onMove={(direction) => move(at, at + direction)}
            onRemove={() => {
              set(options.filter((_, position) => position !== at));
              focusNext.current = `${Math.max(0, at - 1)}:${language}`;
            }}
            onEnter={() => insert(at + 1, [{ value: valueFrom('', values), label: {} }])}
            onPaste={(text) => insert(at + 1, optionsFromText(text, languages, values))}
          />
        ))}
      </ol>
      {wanted !== '' && shown.length === 0 && (
        <p className="text-12 text-text-3">{messages.text('formEditor.choices.noneFound')}</p>
      )}
      <Button
        variant="link"
        icon={Plus}
        className="justify-self-start"
        onClick={() => insert(options.length, [{ value: valueFrom('', values), label: {} }])}
      >
        {messages.text('formEditor.choices.add')}
      </Button>
    </div>
  );
}

function matches({ value, label }: ListOption, wanted: string): boolean {
  const words = wanted.trim().toLocaleLowerCase();
  return [value, ...Object.values(label)].some((each) => each.toLocaleLowerCase().includes(words));
}

function PasteBox({ onAdd }: { onAdd(text: string): void }) {
  const { messages } = useEditor();
  const [text, setText] = useState('');
  return (
    <div className="grid gap-2 rounded border border-line p-2">
      <Field label={messages.text('formEditor.choices.list')} hint={messages.text('formEditor.choices.pasteHint')}>
        <TextArea rows={5} autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button disabled={text.trim() === ''} onClick={() => onAdd(text)}>
        {messages.text('formEditor.choices.addPasted')}
      </Button>
    </div>
  );
}
