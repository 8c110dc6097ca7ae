'use client';
import { type JsonObject, languageNameOf } from '@nirmaan/lexicon';
import { Button, IconButton, SegmentedControl, Select } from '@nirmaan/ui';
import { Copy, Monitor, MoveDown, MoveUp, Redo2, Smartphone, Trash2, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { applyRowOperation, type PostedValues, readPostedPage } from '../index';
import { listFields, pageOfPointer, placeToPointer, pointerToPlace } from './editing/edit-form';
import { useEditor } from './editor-context';
import { useFieldCommands } from './outline';

const widths = { phone: 360, desktop: 900 } as const;
type Device = keyof typeof widths;

/** The answer's pointer a field of the form shows at; of a group's fields: at its first entry. */
function dataPathOf(form: Parameters<typeof listFields>[0], selection: string | null): string | undefined {
  const place = pointerToPlace(selection);
  const found = place && listFields(form).find((each) => placeToPointer(each.place) === placeToPointer(place));
  if (!found || !place) return undefined;
  if (place.inner === undefined) return `/${found.field.code}`;
  return `/${form.pages[place.page]?.fields[place.field]?.code}/0/${found.field.code}`;
}

/** The field of the form an answer's pointer belongs to. */
function selectionOf(form: Parameters<typeof listFields>[0], dataPath: string): string | undefined {
  const [, code, , inner] = dataPath.split('/');
  const fields = listFields(form);
  const top = fields.find(({ field, place }) => place.inner === undefined && field.code === code);
  if (!top) return undefined;
  const within = fields.find(
    ({ field, place }) =>
      place.page === top.place.page &&
      place.field === top.place.field &&
      place.inner !== undefined &&
      field.code === inner,
  );
  return placeToPointer((within ?? top).place);
}

/** The middle pane: the citizen's own page. A click selects, typing tries the rules out; nothing typed here is kept. */
export function Preview() {
  const editor = useEditor();
  const { form, messages, languages, selection, onSelect, renderPreview } = editor;
  const commands = useFieldCommands();
  const frame = useRef<HTMLIFrameElement>(null);
  const [device, setDevice] = useState<Device>('desktop');
  const [language, setLanguage] = useState(editor.language);
  const [data, setData] = useState<JsonObject>({});
  // The page on which “Continue” was tried: it shows what is wrong, as it does to citizens.
  const [tried, setTried] = useState<string>();
  const [height, setHeight] = useState(600);
  const position = Math.min(pageOfPointer(selection) ?? 0, form.pages.length - 1);
  const page = form.pages[position];
  const html = page ? renderPreview({ page: page.code, data, language, showIssues: tried === page.code }) : '';

  // Each change of the answers brings a new document; whoever was typing goes on where they were.
  const focused = useRef('');
  // What the frame's listeners need, always of the last render.
  const latest = useRef({ form, page, data, onSelect });
  latest.current = { form, page, data, onSelect };

  const mark = useCallback(() => {
    const inside = frame.current?.contentDocument;
    // While a new page comes in, the frame's document is empty.
    if (!inside?.documentElement) return;
    for (const each of inside.querySelectorAll('[data-selected]')) each.removeAttribute('data-selected');
    const path = dataPathOf(latest.current.form, selection);
    const found = path && inside.querySelector(`[data-path="${CSS.escape(path)}"]`);
    if (found) {
      found.setAttribute('data-selected', '');
      found.scrollIntoView({ block: 'nearest' });
    }
    setHeight(Math.max(480, inside.documentElement.scrollHeight));
  }, [selection]);

  const answersOf = (inside: Document): JsonObject => {
    const { page: current, data: before } = latest.current;
    return current ? readPostedPage(current, postedFrom(inside), before) : before;
  };
  const press = (inside: Document, { name, value, type }: HTMLButtonElement) => {
    const { page: current } = latest.current;
    if (!current) return;
    const answers = answersOf(inside);
    setData(name === '_op' ? (applyRowOperation(current, value, answers) ?? answers) : answers);
    if (name !== '_op' && type === 'submit') setTried(current.code);
  };
  const onLoad = () => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    inside.addEventListener('click', (event) => {
      const target = event.target as Element | null;
      // Links of the page lead nowhere from here; buttons do what they do to the answers.
      if (target?.closest('a, button')) event.preventDefault();
      const button = target?.closest('button');
      if (button) press(inside, button);
      const path = target?.closest('[data-path]')?.getAttribute('data-path');
      const found = path && selectionOf(latest.current.form, path);
      if (found) latest.current.onSelect(found);
    });
    inside.addEventListener('submit', (event) => event.preventDefault());
    inside.addEventListener('change', () => setData(answersOf(inside)));
    inside.addEventListener('focusin', (event) => {
      focused.current = (event.target as Element | null)?.id ?? '';
    });
    if (document.activeElement === frame.current && focused.current)
      inside.getElementById(focused.current)?.focus({ preventScroll: true });
    mark();
  };
  useEffect(mark, [mark]);

  return (
    <div className="flex h-full min-w-0 flex-1 flex-col bg-canvas">
      <div
        role="toolbar"
        aria-label={messages.text('formEditor.toolbar')}
        className="flex flex-wrap items-center gap-3 border-b border-line bg-surface px-3 py-1.5"
      >
        <SegmentedControl<Device>
          label={messages.text('formEditor.device')}
          value={device}
          onChange={setDevice}
          options={[
            { value: 'phone', label: <DeviceLabel icon={Smartphone} text={messages.text('formEditor.phone')} /> },
            { value: 'desktop', label: <DeviceLabel icon={Monitor} text={messages.text('formEditor.desktop')} /> },
          ]}
        />
        <Select
          className="w-32"
          aria-label={messages.text('formEditor.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={languages.map((each) => ({ value: each, label: languageNameOf(each) }))}
        />
        {(Object.keys(data).length > 0 || tried) && (
          <Button
            variant="link"
            size="small"
            onClick={() => {
              setData({});
              setTried(undefined);
            }}
          >
            {messages.text('formEditor.clearAnswers')}
          </Button>
        )}
        <div className="ms-auto flex items-center gap-1">
          {pageOfPointer(selection) !== undefined && (
            <>
              <IconButton icon={MoveUp} label={messages.text('formEditor.up')} onClick={() => commands.step(-1)} />
              <IconButton icon={MoveDown} label={messages.text('formEditor.down')} onClick={() => commands.step(1)} />
            </>
          )}
          {commands.place && (
            <IconButton icon={Copy} label={messages.text('formEditor.duplicate')} onClick={commands.duplicate} />
          )}
          {pageOfPointer(selection) !== undefined && (
            <IconButton icon={Trash2} label={messages.text('formEditor.remove')} onClick={commands.remove} />
          )}
          <span aria-hidden className="mx-1 h-5 border-s border-line" />
          <IconButton
            icon={Undo2}
            label={messages.text('formEditor.undo')}
            directional
            disabled={!editor.canUndo}
            onClick={() => editor.undo?.()}
          />
          <IconButton
            icon={Redo2}
            label={messages.text('formEditor.redo')}
            directional
            disabled={!editor.canRedo}
            onClick={() => editor.redo?.()}
          />
        </div>
      </div>
      <section
        aria-label={messages.text('formEditor.preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and what is inside cannot take the focus of this page
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto p-5"
      >
        {page ? (
          <iframe
            ref={frame}
            // Same origin, so that we can listen; without scripts, so that nothing in the page runs.
            sandbox="allow-same-origin"
            title={messages.text('formEditor.preview')}
            srcDoc={html}
            onLoad={onLoad}
            width={widths[device]}
            height={height}
            className="mx-auto block max-w-full rounded border border-line bg-white"
          />
        ) : (
          <p className="text-center text-text-2">{messages.text('formEditor.empty')}</p>
        )}
      </section>
    </div>
  );
}

function DeviceLabel({ icon: Icon, text }: { icon: typeof Monitor; text: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      {text}
    </span>
  );
}

/** What is filled in on a page, as if it had been posted. */
function postedFrom(page: Document): PostedValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of [...page.querySelectorAll('form')].flatMap((form) => [...new FormData(form)]))
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value]);
  return { get: (name) => values.get(name), files: () => [] };
}
