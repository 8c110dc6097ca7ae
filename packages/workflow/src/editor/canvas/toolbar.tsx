'use client';
import { IconButton } from '@nirmaan/ui';
import { useReactFlow, useStore } from '@xyflow/react';
import {
  CircleDot,
  type LucideIcon,
  Maximize,
  Minus,
  PanelLeft,
  Plus,
  Redo2,
  Settings2,
  Split,
  Undo2,
  WandSparkles,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { NewStateKind } from '../commands';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useWords } from '../editor-context';
import { pointerTo, selectedOf } from '../selection';

const DRAGGED = 'application/x-nirmaan-state';
const palette: { kind: NewStateKind; icon: LucideIcon; keys?: string }[] = [
  { kind: 'task', icon: Plus, keys: 'N' },
  { kind: 'decision', icon: Split },
  { kind: 'end', icon: CircleDot },
];

/** The kind of state that is being dropped from the palette. */
export function stateKindOf(data: DataTransfer): NewStateKind | undefined {
  const dropped = data.getData(DRAGGED);
  return dropped === 'start' ? 'start' : palette.find((each) => each.kind === dropped)?.kind;
}

export type ToolbarProps = { isOutlineOpen: boolean; toggleOutline(): void; onArrange(): void };

/** Above the canvas: what can be added (by a click, or dragged to its place), tidied and taken back. */
export function Toolbar({ isOutlineOpen, toggleOutline, onArrange }: ToolbarProps) {
  const { workflow, undo, redo, canUndo, canRedo, selection, onSelect } = useEditor();
  const say = useWords();
  const commands = useCommandsOfEditor();
  const hasStart = workflow.states.some((state) => state.kind === 'start');
  const isProcess = selectedOf(selection, workflow)?.kind === 'process';
  const offered = hasStart ? palette : [{ kind: 'start' as const, icon: Plus }, ...palette];
  return (
    <div
      role="toolbar"
      aria-label={say('toolbar.label')}
      className="absolute start-1/2 top-3 z-10 flex max-w-[calc(100%-24px)] -translate-x-1/2 items-center gap-0.5 overflow-x-auto rounded border border-line bg-raised p-1 shadow-float rtl:translate-x-1/2"
    >
      <IconButton
        size="small"
        icon={PanelLeft}
        directional
        label={say(isOutlineOpen ? 'toolbar.hideOutline' : 'toolbar.showOutline')}
        aria-pressed={isOutlineOpen}
        variant={isOutlineOpen ? 'on' : 'quiet'}
        onClick={toggleOutline}
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
      <Divider />
      <ToolButton icon={WandSparkles} onClick={onArrange}>
        {say('toolbar.arrange')}
      </ToolButton>
      <ToolButton icon={Settings2} isOn={isProcess} onClick={() => onSelect(isProcess ? null : pointerTo.process)}>
        {say('toolbar.process')}
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
    </div>
  );
}

function Divider() {
  return <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />;
}

type ToolButtonProps = Omit<React.ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  isOn?: boolean;
  children: ReactNode;
};

function ToolButton({ icon: Icon, isOn, children, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      {...rest}
      className={`inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded border px-2 text-12 font-strong ${
        isOn
          ? 'border-brand-line bg-brand-soft text-brand'
          : 'border-transparent text-text-2 hover:bg-hover hover:text-text'
      }`}
    >
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      {children}
    </button>
  );
}

/** In the corner: how large the picture is. */
export function Zoom({ onFit }: { onFit(): void }) {
  const say = useWords();
  const { zoomIn, zoomOut } = useReactFlow();
  const zoom = useStore((store) => store.transform[2]);
  return (
    <div className="absolute end-3 bottom-3 z-10 flex items-center rounded border border-line bg-raised p-0.5 shadow-float">
      <IconButton size="small" icon={Minus} label={say('zoom.out')} onClick={() => void zoomOut()} />
      <span className="w-11 text-center text-12 text-text-2">
        {say('zoom.percent', { share: Math.round(zoom * 100) })}
      </span>
      <IconButton size="small" icon={Plus} label={say('zoom.in')} onClick={() => void zoomIn()} />
      <IconButton size="small" icon={Maximize} label={say('zoom.fit')} onClick={onFit} />
    </div>
  );
}
