'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { useRef, useState } from 'react';
import { chosenOf } from './choices';
import type { GridColumn } from './columns';
import { choiceOf } from './single-choice';
import { ValueList } from './value-list';

export type CommitMove = 'ArrowDown' | 'Tab' | 'BackTab' | 'stay';
export type CellEditorProps = {
  column: GridColumn;
  /** What was there before. */
  text: string;
  typing: string;
  messages: Messages;
  onTyping(text: string): void;
  onCommit(text: string, then: CommitMove): void;
  onCancel(): void;
};

/** How a cell is edited: by a list where there are only so many values, else as text. */
export function CellEditor(props: CellEditorProps) {
  const { column, text, typing } = props;
  const values = column.values ?? [];
  const [isText, setText] = useState(false);
  const isOpened = typing === text && !isText;
  const onAsText = () => setText(true);
  if (column.part === 'input' && values.length > 0) {
    // What was begun by typing goes on as typing: `not(`, or a value's first letters.
    const chosen = isOpened ? chosenOf(text, values) : undefined;
    if (chosen) return <ValueList {...props} values={values} chosen={chosen} isMultiple onAsText={onAsText} />;
  }
  const choice = isOpened ? choiceOf(column, text, props.messages) : undefined;
  if (choice)
    return (
      <ValueList {...props} values={choice.values} chosen={choice.chosen} isMultiple={false} onAsText={onAsText} />
    );
  return <TextEditor {...props} />;
}

function TextEditor({ column, typing, messages, onTyping, onCommit, onCancel }: CellEditorProps) {
  // Leaving by a key commits once; the blur that follows is not another.
  const isDone = useRef(false);
  const isDay =
    (column.part === 'validFrom' ||
      column.part === 'validTo' ||
      (column.part === 'output' && column.type === 'date')) &&
    (typing === '' || /^\d{4}-\d{2}-\d{2}$/.test(typing));
  const commit = (text: string, then: CommitMove) => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(text, then);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: editing begins by a key in this very cell
      autoFocus
      aria-label={messages.text('tables.editor.editing', { column: column.name })}
      type={isDay ? 'date' : 'text'}
      dir="auto"
      value={typing}
      onChange={(event) => onTyping(event.target.value)}
      onBlur={(event) => commit(event.target.value, 'stay')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit(typing, 'ArrowDown');
        else if (event.key === 'Tab') commit(typing, event.shiftKey ? 'BackTab' : 'Tab');
        else if (event.key === 'Escape') {
          isDone.current = true;
          onCancel();
        } else return;
        event.preventDefault();
      }}
      className="absolute inset-0 size-full bg-surface px-2.5 text-start text-text outline-2 -outline-offset-2 outline-brand focus-visible:shadow-none"
    />
  );
}
