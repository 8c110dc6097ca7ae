'use client';
import { Input } from '@nirmaan/ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { paletteGroups } from '../authoring';
import { authoringOf } from '../authorings';
import { useCommands } from '../commands';
import { useDrag } from '../drag';
import { useEditor } from '../editor-context';
import { type FoundType, findTypes } from './find-types';

/** All field types, by what they are about; a search narrows them. Enter or a click puts one after what is selected, a drag anywhere. */
export function Palette() {
  const { messages } = useEditor();
  const commands = useCommands();
  const drag = useDrag();
  const box = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const found = findTypes(messages, search);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
    const isSearch = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter') {
      // From the search: the first that was found. On a button the browser presses it.
      if (!isSearch || !found[0]) return;
      commands.insert(found[0].type);
    } else {
      const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, [data-type]') ?? [])];
      const at = stops.findIndex((each) => each.matches(':focus'));
      stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
    event.preventDefault();
  };
  const item = ({ type, name, about }: FoundType) => {
    const { icon: Icon } = authoringOf(type);
    return (
      <li key={type}>
        <button
          type="button"
          data-type={type}
          aria-label={name}
          aria-description={about}
          onClick={() => commands.insert(type)}
          onPointerDown={(event) => drag.start(event, { type }, name)}
          className="flex w-full cursor-grab touch-pan-y items-center gap-2.5 rounded px-2 py-1 text-start hover:bg-hover"
        >
          <Icon aria-hidden className="size-4 shrink-0 text-text-2" strokeWidth={1.75} />
          <span className="min-w-0">
            <span className="block truncate">{name}</span>
            <span className="block truncate text-12 text-text-3">{about}</span>
          </span>
        </button>
      </li>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows between the search and what it found
    <div ref={box} className="grid grid-cols-[minmax(0,1fr)] gap-3 p-3" onKeyDown={onKey}>
      <Input
        type="search"
        aria-label={messages.text('formEditor.searchTypes')}
        placeholder={messages.text('formEditor.searchTypes')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 && <p className="px-2 text-text-2">{messages.text('formEditor.noTypes')}</p>}
      {search.trim() !== '' ? (
        <ul>{found.map(item)}</ul>
      ) : (
        paletteGroups.map((group) => (
          <section key={group}>
            <h3 className="mb-0.5 px-2 text-12 font-strong text-text-3">
              {messages.text(`formEditor.groups.${group}`)}
            </h3>
            <ul>{found.filter((each) => each.group === group).map(item)}</ul>
          </section>
        ))
      )}
    </div>
  );
}
