'use client';
import { Skeleton } from '@nirmaan/ui';
import { ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ScopeProvider, useScope } from './blocks/scope-context';
import { useScopeKeys } from './blocks/use-scope-keys';
import { Canvas } from './canvas/canvas';
import { useCommands } from './commands';
import { CommandsProvider } from './commands-context';
import { CompareProvider, useCompare } from './compare/compare-context';
import { CompareEditor } from './compare/compare-editor';
import { ComparePanel } from './compare/panel';
import { EditorProvider, useEditor, useWords, type WorkflowEditorProps } from './editor-context';
import { useEditorKeys } from './keys';
import { type EditorMode, ModeProvider, useMode } from './mode';
import { OpenPanel } from './open-panel';
import { Outline } from './outline/outline';
import { PanelsProvider } from './panels';
import { PicturePlacesProvider } from './picture/use-save-picture';
import { Announcer } from './play/announcer';
import { PlayBar } from './play/bar';
import { PlayPanel } from './play/panel';
import { PlayProvider, usePlay } from './play/play-context';
import { PlayEditor } from './play/play-editor';
import { usePlayKeys } from './play/use-play-keys';
import { Properties } from './properties/properties';
import { selectedOf } from './selection';
import { MultiSelectionProvider } from './use-multi-selection';
import { NamingProvider } from './use-naming';
import { useOutlineOpen } from './use-outline-open';
import { usePlaces } from './use-places';
import { ViewOptionsProvider } from './use-view-options';

/**
 * Draws a workflow: outline, canvas and properties of what is selected. Everything can be done by keyboard; nothing
 * needs a drag.
 */
export function WorkflowEditor(props: WorkflowEditorProps) {
  const [mode, setMode] = useState<EditorMode>('draw');
  const ofMode = useMemo(() => ({ mode, setMode }), [mode]);
  return (
    <EditorProvider value={props}>
      <ModeProvider value={ofMode}>
        <PlayProvider>
          <CompareProvider>
            <PlayEditor>
              <CompareEditor>
                <ScopeProvider>
                  <MultiSelectionProvider>
                    <NamingProvider>
                      <ViewOptionsProvider>
                        <PanelsProvider>
                          <ReactFlowProvider>
                            <Panes />
                          </ReactFlowProvider>
                        </PanelsProvider>
                      </ViewOptionsProvider>
                    </NamingProvider>
                  </MultiSelectionProvider>
                </ScopeProvider>
              </CompareEditor>
            </PlayEditor>
          </CompareProvider>
        </PlayProvider>
      </ModeProvider>
    </EditorProvider>
  );
}

const noPlaces = {};

function Panes() {
  const { workflow, selection } = useEditor();
  const say = useWords();
  const { places, own, lanes, arrange } = usePlaces();
  const commands = useCommands(own ?? noPlaces, arrange);
  const box = useRef<HTMLDivElement>(null);
  const [isOutlineOpen, toggleOutline] = useOutlineOpen(box);
  const selected = selectedOf(selection, workflow);
  useEditorKeys(box, commands);
  const { mode } = useMode();
  // The canvas first, the list a moment later: both at once would keep the browser from answering.
  const isCanvasThere = useDeferredValue(true, false);
  const play = usePlay();
  const isPlaying = play !== undefined;
  const compare = useCompare();
  const playKey = usePlayKeys();
  const scopeKey = useScopeKeys();
  // Where another branch was opened, all that had the focus is gone.
  const { isMoved } = useScope();
  useEffect(() => {
    if (isMoved && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [isMoved]);
  // What had the focus may have gone with the selection (a menu of the panel before): the keys stay with the editor.
  const before = useRef(selection);
  useEffect(() => {
    if (before.current === selection) return;
    before.current = selection;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [selection]);
  // The same where playing begins, ends or goes on: what was pressed is gone, or cannot be pressed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move of the case
  useEffect(() => {
    const focus = document.activeElement;
    if (focus === document.body || focus?.matches(':disabled')) box.current?.focus({ preventScroll: true });
  }, [play?.simulation]);
  const onKey = (event: KeyboardEvent) => {
    const typedInto = isPlaying ? "input:not([type='radio'], [type='checkbox'])" : 'input';
    const isTyping =
      event.target instanceof HTMLElement &&
      event.target.matches(`${typedInto}, textarea, select, [contenteditable='true']`);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (compare && event.key === 'Escape') compare.stop();
    else if (!playKey(event) && !scopeKey(event)) return;
    event.preventDefault();
  };
  return (
    <CommandsProvider value={commands}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole editor; what they act on is inside */}
      <div
        ref={box}
        data-workflow-editor=""
        tabIndex={-1}
        onKeyDown={onKey}
        className={`outline-none relative flex min-h-0 flex-1 ${mode === 'draw' ? '' : 'max-md:flex-col'} ${isPlaying ? 'max-md:overflow-y-auto' : ''}`}
      >
        {isOutlineOpen && mode === 'draw' && (
          <aside className="w-62 shrink-0 border-e border-line bg-surface max-md:absolute max-md:inset-y-0 max-md:start-0 max-md:z-20">
            {isCanvasThere && <Outline />}
          </aside>
        )}
        {/* Where there is little room the case that is played is a sheet below the canvas, and scrolls under it. */}
        <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${isPlaying ? 'max-md:contents' : ''}`}>
          <div
            className={`relative min-h-0 min-w-0 flex-1 bg-canvas ${isPlaying ? 'max-md:sticky max-md:top-0 max-md:z-20 max-md:h-[40dvh] max-md:flex-none' : ''}`}
          >
            {places ? (
              <PicturePlacesProvider value={{ places, lanes }}>
                <Canvas places={places} lanes={lanes} isOutlineOpen={isOutlineOpen} toggleOutline={toggleOutline} />
              </PicturePlacesProvider>
            ) : (
              <Skeleton className="absolute inset-16" />
            )}
            <OpenPanel />
            {workflow.states.length === 0 && (
              <p className="pointer-events-none absolute inset-0 grid place-items-center text-text-2">
                {say('outline.empty')}
              </p>
            )}
          </div>
          <PlayBar />
        </div>
        <PlayPanel />
        <ComparePanel />
        <Announcer />
        {selected && mode === 'draw' && (
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
