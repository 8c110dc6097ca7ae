'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Input, SegmentedControl } from '@nirmaan/ui';
import { type LucideIcon, Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Field, FieldTypeName } from '../model/form';
import { paletteGroups } from './authoring';
import { authoringOf, authorings } from './authorings';
import {
  addPage,
  duplicateField,
  type FieldPlace,
  freeCode,
  insertField,
  moveField,
  movePage,
  pageOfPointer,
  placeToPointer,
  pointerToPlace,
  removeField,
  removePage,
  stepField,
} from './editing/edit-form';
import { useEditor } from './editor-context';
import { newField } from './new-field';

/** What can be done to the selected field or page, for buttons and keys alike. */
export function useFieldCommands() {
  const { form, edit, selection, onSelect, messages, language } = useEditor();
  const place = pointerToPlace(selection);
  const page = pageOfPointer(selection) ?? Math.max(0, form.pages.length - 1);
  return {
    place,
    add(type: FieldTypeName) {
      const label = messages.text(`formEditor.types.${type}`);
      const length = form.pages[page]?.fields.length ?? 0;
      // Inside a repeating group new fields join it; a group stands after the one it was added from.
      const to: FieldPlace =
        place?.inner !== undefined && type !== 'repeating-group'
          ? { ...place, inner: place.inner + 1 }
          : { page, field: place ? place.field + 1 : length };
      const selected = place && form.pages[place.page]?.fields[place.field];
      const joins =
        place && place.inner === undefined && selected?.type === 'repeating-group' && type !== 'repeating-group';
      const into: FieldPlace = joins ? { ...place, inner: selected.fields.length } : to;
      edit(messages.text('formEditor.edits.add', { label }), (draft) => {
        if (draft.pages.length === 0) draft.pages.push(newPage(draft, messages.text('formEditor.newPage'), language));
        insertField(draft, into, newField(draft, type, label, language));
      });
      onSelect(placeToPointer(into));
    },
    addPage() {
      const after = pageOfPointer(selection) ?? form.pages.length - 1;
      edit(messages.text('formEditor.edits.addPage'), (draft) =>
        addPage(draft, after, newPage(draft, messages.text('formEditor.newPage'), language)),
      );
      onSelect(`/pages/${after + 1}`);
    },
    remove() {
      if (place) {
        edit(messages.text('formEditor.edits.remove'), (draft) => removeField(draft, place));
        onSelect(`/pages/${place.page}`);
      } else if (pageOfPointer(selection) !== undefined) {
        edit(messages.text('formEditor.edits.removePage'), (draft) => removePage(draft, page));
        onSelect(null);
      }
    },
    duplicate() {
      if (!place) return;
      let to = place;
      edit(messages.text('formEditor.edits.duplicate'), (draft) => {
        to = duplicateField(draft, place);
      });
      onSelect(placeToPointer(to));
    },
    step(direction: -1 | 1) {
      const selectedPage = pageOfPointer(selection);
      if (!place && selectedPage !== undefined) {
        let at = selectedPage;
        edit(messages.text('formEditor.edits.movePage'), (draft) => {
          at = movePage(draft, selectedPage, direction);
        });
        onSelect(`/pages/${at}`);
      }
      if (!place) return;
      let to = place;
      edit(messages.text('formEditor.edits.move'), (draft) => {
        to = stepField(draft, place, direction);
      });
      onSelect(placeToPointer(to));
    },
    moveTo(from: FieldPlace, to: FieldPlace) {
      edit(messages.text('formEditor.edits.move'), (draft) => moveField(draft, from, to));
      onSelect(`/pages/${to.page}`);
    },
  };
}

function newPage(form: Parameters<typeof freeCode>[0], title: string, language: string) {
  return { code: freeCode(form, `page${form.pages.length + 1}`), title: { [language]: title }, fields: [] };
}

type View = 'outline' | 'add';

/** The left pane: the form as a tree, and the palette. */
export function Outline() {
  const { messages } = useEditor();
  const [view, setView] = useState<View>('outline');
  return (
    <div className="flex h-full flex-col">
      <div className="border-b border-line p-2">
        <SegmentedControl<View>
          label={messages.text('formEditor.leftPane')}
          value={view}
          onChange={setView}
          options={[
            { value: 'outline', label: messages.text('formEditor.outline') },
            { value: 'add', label: messages.text('formEditor.add') },
          ]}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-auto">{view === 'outline' ? <Tree /> : <Palette />}</div>
    </div>
  );
}

const types = Object.keys(authorings) as FieldTypeName[];

/** All field types; what is typed above narrows them. */
export function Palette() {
  const { messages } = useEditor();
  const commands = useFieldCommands();
  const [search, setSearch] = useState('');
  const fits = (type: FieldTypeName) =>
    messages.text(`formEditor.types.${type}`).toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
  return (
    <div className="grid gap-3 p-3">
      <Input
        type="search"
        aria-label={messages.text('formEditor.searchTypes')}
        placeholder={messages.text('formEditor.searchTypes')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {paletteGroups.map((group) => {
        const found = types.filter((type) => authoringOf(type).group === group && fits(type));
        if (found.length === 0) return null;
        return (
          <section key={group}>
            <h3 className="mb-1 text-12 font-strong text-text-3">{messages.text(`formEditor.groups.${group}`)}</h3>
            <ul>
              {found.map((type) => {
                const { icon: Icon } = authoringOf(type);
                return (
                  <li key={type}>
                    <button
                      type="button"
                      onClick={() => commands.add(type)}
                      className="flex w-full items-center gap-2.5 rounded px-2 py-1.5 text-start hover:bg-hover"
                    >
                      <Icon aria-hidden className="size-4 text-text-2" strokeWidth={1.75} />
                      {messages.text(`formEditor.types.${type}`)}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Tree() {
  const { form, messages } = useEditor();
  const commands = useFieldCommands();
  const { language, selection, onSelect, issues } = useEditor();
  const problems = (at: string) =>
    issues.filter((issue) => issue.path === at || issue.path.startsWith(`${at}/`)).length;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Delete') commands.remove();
    else if (event.altKey && event.key === 'ArrowUp') commands.step(-1);
    else if (event.altKey && event.key === 'ArrowDown') commands.step(1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-item]')];
      const at = items.indexOf(document.activeElement as HTMLElement);
      items[event.key === 'ArrowUp' ? at - 1 : at + 1]?.focus();
    } else return;
    event.preventDefault();
  };
  const item = (pointer: string, label: string, Icon: LucideIcon | undefined, indent: string, drag?: FieldPlace) => (
    <button
      type="button"
      data-item
      aria-current={selection === pointer || undefined}
      onClick={() => onSelect(pointer)}
      draggable={drag !== undefined}
      onDragStart={(event) => drag && event.dataTransfer.setData('application/x-nirmaan-field', placeToPointer(drag))}
      onDragOver={(event) => drag && event.preventDefault()}
      onDrop={(event) => {
        const from = pointerToPlace(event.dataTransfer.getData('application/x-nirmaan-field'));
        if (drag && from) commands.moveTo(from, drag);
      }}
      className={`flex w-full items-center gap-2 rounded py-1.5 pe-2 text-start ${indent} ${selection === pointer ? 'bg-brand-soft font-strong text-brand' : 'hover:bg-hover'}`}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-text-2" strokeWidth={1.75} />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {problems(pointer) > 0 && (
        <span
          className="size-2 shrink-0 rounded-pill bg-error-mark"
          role="img"
          aria-label={messages.text('formEditor.problems', { count: problems(pointer) })}
        />
      )}
    </button>
  );
  const fieldItem = (field: Field, place: FieldPlace) =>
    item(
      placeToPointer(place),
      localize(field.label, language) || field.code,
      authoringOf(field.type).icon,
      place.inner === undefined ? 'ps-6' : 'ps-11',
      place,
    );
  return (
    <nav aria-label={messages.text('formEditor.outline')} className="p-2" onKeyDown={onKey}>
      {form.pages.length === 0 && <p className="p-2 text-text-2">{messages.text('formEditor.empty')}</p>}
      <ol>
        {form.pages.map((page, at) => (
          <li key={page.code} className="mb-1">
            {item(
              `/pages/${at}`,
              `${at + 1} · ${localize(page.title, language) || page.code}`,
              undefined,
              'ps-2 font-strong',
            )}
            <ol>
              {page.fields.map((field, position) => (
                <li key={field.code}>
                  {fieldItem(field, { page: at, field: position })}
                  {field.type === 'repeating-group' && (
                    <ol>
                      {field.fields.map((inner, within) => (
                        <li key={inner.code}>{fieldItem(inner, { page: at, field: position, inner: within })}</li>
                      ))}
                    </ol>
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Button variant="link" icon={Plus} className="mt-1 ms-2" onClick={commands.addPage}>
        {messages.text('formEditor.addPage')}
      </Button>
    </nav>
  );
}
