'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { useState } from 'react';
import { CellInput } from '../grid/cell-box';
import type { CellState } from '../grid/use-grid';
import { chosenOf } from './choices';
import type { GridColumn } from './columns';
import { choiceOf } from './single-choice';
import { ValueList } from './value-list';

export type CellEditorProps = Pick<CellState, 'onTyping' | 'onCommit' | 'onCancel'> & {
  column: GridColumn;
  /** What was there before. */
  text: string;
  typing: string;
  messages: Messages;
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
  return (
    <CellInput
      {...props}
      label={props.messages.text('tables.editor.editing', { column: column.name })}
      isDay={holdsDay(column)}
    />
  );
}

/** Days are chosen where a cell holds nothing else; conditions on days are text. */
function holdsDay({ part, type }: GridColumn): boolean {
  return part === 'validFrom' || part === 'validTo' || (part === 'output' && type === 'date');
}
