'use client';
import { useEffect, useRef } from 'react';
import { EditorContext, type FormEditorProps, useEditor } from './editor-context';
import { Outline, useFieldCommands } from './outline';
import { Preview } from './preview';
import { Properties } from './properties';

/**
 * Draws a form: outline and palette, the citizen's page itself, properties of what is selected. Everything can be done
 * by keyboard; nothing needs a drag.
 */
export function FormEditor(props: FormEditorProps) {
  return (
    <EditorContext value={props}>
      <Panes />
    </EditorContext>
  );
}

function Panes() {
  const { messages } = useEditor();
  const commands = useFieldCommands();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches("input, textarea, select, [contenteditable='true']");
      if (typing || !box.current?.contains(document.activeElement)) return;
      if (event.key === 'd' && (event.ctrlKey || event.metaKey)) commands.duplicate();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <div ref={box} className="flex h-full min-h-0">
      <div className="w-62 shrink-0 border-e border-line bg-surface">
        <Outline />
      </div>
      <Preview />
      <aside
        aria-label={messages.text('formEditor.properties')}
        className="w-80 shrink-0 overflow-auto border-s border-line bg-surface"
      >
        <Properties />
      </aside>
    </div>
  );
}
