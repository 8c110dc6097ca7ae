'use client';
import { IconButton } from '@nirmaan/ui';
import {
  Blocks,
  Hand,
  MousePointer2,
  Plus,
  Redo2,
  Settings2,
  TextCursorInput,
  Undo2,
  WandSparkles,
} from 'lucide-react';
import { useCommandsOfEditor } from '../commands-context';
import { CompareButton } from '../compare/button';
import { useEditor, useWords } from '../editor-context';
import { usePanels } from '../panels';
import { PlayButton } from '../play/play-button';
import { pointerTo, selectedOf } from '../selection';
import { DRAGGED, type PaletteEntry, palette } from './palette';
import { Divider, ToolButton } from './tool-button';
import type { ToolChoice } from './use-tool';
import { ViewMenu } from './view-menu';

export type ToolbarProps = { isOutlineOpen: boolean; toggleOutline(): void; tool: ToolChoice; onArrange(): void };

/** Above the canvas: what can be added (by a click, or dragged to its place), tidied and taken back. */
export function Toolbar({ isOutlineOpen, toggleOutline, tool, onArrange }: ToolbarProps) {
  const { workflow, undo, redo, canUndo, canRedo, selection, onSelect } = useEditor();
  const say = useWords();
  const commands = useCommandsOfEditor();
  const panels = usePanels();
  const hasStart = workflow.states.some((state) => state.kind === 'start');
  const isProcess = selectedOf(selection, workflow)?.kind === 'process';
  const offered: PaletteEntry[] = hasStart ? palette : [{ kind: 'start', icon: Plus }, ...palette];
  return (
    <div
      role="toolbar"
      aria-label={say('toolbar.label')}
      className="absolute start-1/2 top-3 z-10 flex max-w-[calc(100%-24px)] -translate-x-1/2 items-center gap-0.5 overflow-x-auto rounded border border-line bg-raised p-1 shadow-float rtl:translate-x-1/2"
    >
      <IconButton
        size="small"
        icon={MousePointer2}
        label={say('tools.select')}
        aria-pressed={tool.current === 'select'}
        variant={tool.current === 'select' ? 'on' : 'quiet'}
        onClick={() => tool.set('select')}
      />
      <IconButton
        size="small"
        icon={Hand}
        label={say('tools.hand')}
        aria-pressed={tool.current === 'hand'}
        variant={tool.current === 'hand' ? 'on' : 'quiet'}
        onClick={() => tool.set('hand')}
      />
      <Divider />
      {offered.map(({ kind, icon, keys }) => (
        <ToolButton
          key={kind}
          icon={icon}
          title={say(`toolbar.${kind}Hint`, { keys: keys ?? '' })}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, kind)}
          onClick={() => commands.addState(kind)}
        >
          {say(`toolbar.${kind}`)}
        </ToolButton>
      ))}
      <IconButton
        size="small"
        icon={TextCursorInput}
        label={say('quickAdd.open')}
        onClick={() => panels.show('quick-add')}
      />
      <IconButton size="small" icon={Blocks} label={say('snippets.open')} onClick={() => panels.show('snippets')} />
      <Divider />
      <ToolButton icon={WandSparkles} onClick={onArrange}>
        {say('toolbar.arrange')}
      </ToolButton>
      <Divider />
      <IconButton
        size="small"
        icon={Undo2}
        directional
        label={say('toolbar.undo')}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        size="small"
        icon={Redo2}
        directional
        label={say('toolbar.redo')}
        disabled={!canRedo}
        onClick={redo}
      />
      <Divider />
      <ViewMenu isOutlineOpen={isOutlineOpen} toggleOutline={toggleOutline} />
      <IconButton
        size="small"
        icon={Settings2}
        label={say('toolbar.process')}
        aria-pressed={isProcess}
        variant={isProcess ? 'on' : 'quiet'}
        onClick={() => onSelect(isProcess ? null : pointerTo.process)}
      />
      <Divider />
      <CompareButton />
      <PlayButton />
    </div>
  );
}
