'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { IconButton, Input, Menu } from '@nirmaan/ui';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, MessageSquareText, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { CheckedInput } from '../checked-input';
import { useEditor } from '../editor-context';
import { languageSign } from '../language-sign';
import { TextInput } from '../text-input';
import type { ListOption } from './list-options';

type Props = {
  option: ListOption;
  at: number;
  count: number;
  /** Values of the others. */
  taken: readonly string[];
  /** Another choice is worded alike. */
  isDouble: boolean;
  isDragged: boolean;
  onDrag(at: number | undefined): void;
  onDrop(): void;
  onLabel(language: string, words: string): void;
  onChange(option: ListOption): void;
  onMove(direction: -1 | 1): void;
  onRemove(): void;
  onEnter(): void;
  /** Several lines, or cells of a sheet. */
  onPaste(text: string): void;
};

/** One choice: its value, its label in every language, and a hint if it has one. */
export function ChoiceRow(props: Props) {
  const { option, at, count, taken, isDouble, isDragged, onDrag, onDrop, onLabel, onChange, onMove, onRemove } = props;
  const { messages, languages } = useEditor();
  const [isDraggable, setDraggable] = useState(false);
  const name = messages.text('formEditor.choices.option', { n: at + 1 });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isEmpty = Object.values(option.label).every((words) => words === '');
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter();
    else if (event.key === 'Backspace' && isEmpty) onRemove();
    else if (event.altKey && event.key === 'ArrowUp') onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(1);
    else return;
    event.preventDefault();
  };
  return (
    <li
      draggable={isDraggable}
      onDragStart={() => onDrag(at)}
      onDragEnd={() => {
        setDraggable(false);
        onDrag(undefined);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      className={clsx('grid gap-1 rounded border border-line bg-surface p-1.5', isDragged && 'opacity-50')}
    >
      <div className="flex items-start gap-1">
        <span
          aria-hidden
          onPointerDown={() => setDraggable(true)}
          onPointerUp={() => setDraggable(false)}
          className="grid h-8 w-4 shrink-0 cursor-grab place-items-center text-text-3"
        >
          <GripVertical className="size-4" strokeWidth={1.75} />
        </span>
        <div className="grid min-w-0 flex-1 gap-1">
          {languages.map((language) => (
            <div key={language} className="flex items-center">
              <span aria-hidden lang={language} className="w-7 shrink-0 text-12 text-text-3">
                {languageSign(language)}
              </span>
              <Input
                lang={language}
                dir="auto"
                data-choice={`${at}:${language}`}
                aria-label={`${name} (${languageNameOf(language)})`}
                value={option.label[language] ?? ''}
                onChange={(event) => onLabel(language, event.target.value)}
                onKeyDown={onKeyDown}
                onPaste={(event) => {
                  const text = event.clipboardData.getData('text/plain');
                  if (!/[\n\t]/.test(text.trim())) return;
                  event.preventDefault();
                  props.onPaste(text);
                }}
              />
            </div>
          ))}
        </div>
        <div className="w-20 shrink-0">
          <CheckedInput
            label={messages.text('formEditor.choices.valueOf', { n: at + 1 })}
            hideLabel
            value={option.value}
            read={(typed) => (typed !== '' && typed.length <= 100 && !taken.includes(typed) ? typed : undefined)}
            onChange={(value) => onChange({ ...option, value })}
            error={messages.text('formEditor.choices.valueTaken')}
            isCode
          />
        </div>
        <Menu
          trigger={<IconButton size="small" icon={Ellipsis} label={messages.text('formEditor.moreAbout', { name })} />}
          items={[
            { label: messages.text('formEditor.up'), icon: ArrowUp, disabled: at === 0, onSelect: () => onMove(-1) },
            {
              label: messages.text('formEditor.down'),
              icon: ArrowDown,
              disabled: at === count - 1,
              onSelect: () => onMove(1),
            },
            {
              label: messages.text('formEditor.choices.addHint'),
              icon: MessageSquareText,
              disabled: option.hint !== undefined,
              onSelect: () => onChange({ ...option, hint: {} }),
            },
            { label: messages.text('formEditor.remove'), icon: X, tone: 'danger', onSelect: onRemove },
          ]}
        />
      </div>
      {option.hint && (
        <div className="flex items-start gap-1 ps-5">
          <div className="min-w-0 flex-1">
            <TextInput
              label={messages.text('formEditor.hint')}
              value={option.hint}
              onChange={(hint) => onChange({ ...option, hint })}
            />
          </div>
          <IconButton
            size="small"
            icon={X}
            label={messages.text('formEditor.choices.removeHint', { n: at + 1 })}
            onClick={() => onChange({ value: option.value, label: option.label })}
          />
        </div>
      )}
      {isDouble && <p className="ps-5 text-12 text-warn">{messages.text('formEditor.choices.double')}</p>}
    </li>
  );
}
