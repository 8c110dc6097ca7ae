'use client';
import { Skeleton } from '@nirmaan/ui';
import { ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Canvas } from './canvas/canvas';
import { useCommands } from './commands';
import { CommandsProvider } from './commands-context';
import { EditorProvider, useEditor, useWords, type WorkflowEditorProps } from './editor-context';
import { Outline } from './outline';
import { Properties } from './properties/properties';
import { selectedOf } from './selection';
import { useOutlineOpen } from './use-outline-open';
import { usePlaces } from './use-places';

/**
 * Draws a workflow: outline, canvas and properties of what is selected. Everything can be done by keyboard; nothing
 * needs a drag.
 */
export function WorkflowEditor(props: WorkflowEditorProps) {
  return (
    <EditorProvider value={props}>
      <ReactFlowProvider>
        <Panes />
      </ReactFlowProvider>
    </EditorProvider>
  );
}

const noPlaces = {};

function Panes() {
  const { workflow, selection, onSelect } = useEditor();
  const say = useWords();
  const { places, arrange } = usePlaces();
  const commands = useCommands(places ?? noPlaces, arrange);
  const box = useRef<HTMLDivElement>(null);
  const [isOutlineOpen, toggleOutline] = useOutlineOpen(box);
  const selected = selectedOf(selection, workflow);
  // What had the focus may have gone with the selection (a menu of the panel before): the keys stay with the editor.
  const before = useRef(selection);
  useEffect(() => {
    if (before.current === selection) return;
    before.current = selection;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [selection]);
  const onKey = (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable='true']");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Delete' || event.key === 'Backspace') commands.remove();
    else if (event.key === 'n') commands.addState('task');
    else if (event.key === 'Escape' && selected) onSelect(null);
    else return;
    event.preventDefault();
  };
  return (
    <CommandsProvider value={commands}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole editor; what they act on is inside */}
      <div ref={box} tabIndex={-1} onKeyDown={onKey} className="outline-none relative flex min-h-0 flex-1">
        {isOutlineOpen && (
          <aside className="w-62 shrink-0 border-e border-line bg-surface max-md:absolute max-md:inset-y-0 max-md:start-0 max-md:z-20">
            <Outline />
          </aside>
        )}
        <div className="relative min-w-0 flex-1 bg-canvas">
          {places ? (
            <Canvas places={places} isOutlineOpen={isOutlineOpen} toggleOutline={toggleOutline} />
          ) : (
            <Skeleton className="absolute inset-16" />
          )}
          {workflow.states.length === 0 && (
            <p className="pointer-events-none absolute inset-0 grid place-items-center text-text-2">
              {say('outline.empty')}
            </p>
          )}
        </div>
        {selected && (
          <aside
            aria-label={say('properties')}
            className="w-80 shrink-0 overflow-auto border-s border-line bg-surface max-md:absolute max-md:inset-y-0 max-md:end-0 max-md:z-20"
          >
            <Properties selected={selected} />
          </aside>
        )}
      </div>
    </CommandsProvider>
  );
}
