'use client';
import { Kbd } from '@nirmaan/ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FieldTypeName } from '../../model/form';
import { authoringOf } from '../authorings';
import { useEditor } from '../editor-context';
import { findTypes } from './find-types';

type Props = { onChoose(type: FieldTypeName): void; onClose(): void };

/** The menu behind “/” and “+”: what is typed narrows it, arrows move, Enter inserts, Escape leaves. */
export function InsertMenu({ onChoose, onClose }: Props) {
  const { messages } = useEditor();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const found = findTypes(messages, search);
  const current = found[Math.min(active, found.length - 1)];
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [onClose]);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'ArrowDown')
      setActive((before) => (Math.min(before, found.length - 1) + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp')
      setActive((before) => (Math.min(before, found.length - 1) + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter') current && onChoose(current.type);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Backspace' && search === '') onClose();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the search inside
    <div
      ref={box}
      className="appear w-75 overflow-hidden rounded border border-line bg-raised text-start shadow-float"
      onKeyDown={onKey}
    >
      <div className="flex items-center gap-1 border-b border-line px-3">
        <span aria-hidden className="font-strong text-brand">
          /
        </span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the menu is opened to type
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${current.type}`}
          aria-label={messages.text('formEditor.searchTypes')}
          placeholder={messages.text('formEditor.searchTypes')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none focus-visible:shadow-none!"
        />
      </div>
      {found.length === 0 ? (
        <p className="px-3 py-3 text-text-2">{messages.text('formEditor.noTypes')}</p>
      ) : (
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={messages.text('formEditor.add')}
          className="max-h-60 overflow-auto p-1"
        >
          {found.map(({ type, name, about }) => {
            const { icon: Icon } = authoringOf(type);
            const isActive = type === current?.type;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search above
              <div
                key={type}
                id={`${id}-${type}`}
                role="option"
                aria-selected={isActive}
                tabIndex={-1}
                onClick={() => onChoose(type)}
                className={`flex cursor-pointer items-center gap-2.5 rounded-chip px-2 py-1.5 ${isActive ? 'bg-brand-soft' : 'hover:bg-hover'}`}
              >
                <Icon aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />
                <span className="min-w-0 flex-1">
                  {name}
                  <span className="block truncate text-12 text-text-3">{about}</span>
                </span>
                {isActive && <Kbd aria-hidden>↵</Kbd>}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
