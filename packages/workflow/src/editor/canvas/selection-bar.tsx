'use client';
import { IconButton } from '@nirmaan/ui';
import { useStore } from '@xyflow/react';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  CopyPlus,
  type LucideIcon,
  Trash2,
} from 'lucide-react';
import type { Axis, Edge } from '../../editing/arrange-selected';
import type { Box } from '../../layout';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useWords } from '../editor-context';
import { stateCodesOf } from '../multi-selection';
import { useMultiSelection } from '../use-multi-selection';

const edges: { edge: Edge; icon: LucideIcon; label: string; mirrored?: { icon: LucideIcon; label: string } }[] = [
  { edge: 'start', icon: AlignStartVertical, label: 'left', mirrored: { icon: AlignEndVertical, label: 'right' } },
  { edge: 'centre', icon: AlignCenterVertical, label: 'centre' },
  { edge: 'end', icon: AlignEndVertical, label: 'right', mirrored: { icon: AlignStartVertical, label: 'left' } },
  { edge: 'top', icon: AlignStartHorizontal, label: 'top' },
  { edge: 'middle', icon: AlignCenterHorizontal, label: 'middle' },
  { edge: 'bottom', icon: AlignEndHorizontal, label: 'bottom' },
];
const axes: { axis: Axis; icon: LucideIcon }[] = [
  { axis: 'across', icon: AlignHorizontalDistributeCenter },
  { axis: 'down', icon: AlignVerticalDistributeCenter },
];
const HEIGHT = 44;
const WIDTH = 380;

type Props = { boxes: ReadonlyMap<string, Box>; isFixed: boolean };

/** With several states: above them, what can be done to all. `isFixed`: places cannot be changed now. */
export function SelectionBar({ boxes, isFixed }: Props) {
  const { workflow, messages } = useEditor();
  const say = useWords();
  const commands = useCommandsOfEditor();
  const { pointers, isSeveral } = useMultiSelection();
  const [left, top, zoom] = useStore((store) => store.transform);
  const width = useStore((store) => store.width);
  const codes = stateCodesOf(pointers, workflow);
  const chosen = [...codes].flatMap((code) => boxes.get(code) ?? []);
  if (!isSeveral || chosen.length === 0) return null;
  const middle = (Math.min(...chosen.map((box) => box.x)) + Math.max(...chosen.map((box) => box.x + box.width))) / 2;
  const x = Math.min(Math.max(middle * zoom + left - WIDTH / 2, 8), Math.max(8, width - WIDTH - 8));
  const y = Math.max(Math.min(...chosen.map((box) => box.y)) * zoom + top - HEIGHT - 20, 64);
  return (
    <div
      role="toolbar"
      aria-label={say('align.label')}
      dir={messages.direction}
      className="absolute top-0 left-0 z-10 flex max-w-[calc(100%-16px)] items-center gap-0.5 overflow-x-auto rounded border border-line bg-raised p-1 shadow-float"
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <span className="shrink-0 px-1.5 text-12 text-text-2">{say('align.count', { count: pointers.length })}</span>
      {!isFixed &&
        codes.size > 1 &&
        edges.map(({ edge, icon, label, mirrored }) => {
          const shown = messages.direction === 'rtl' && mirrored ? mirrored : { icon, label };
          return (
            <IconButton
              key={edge}
              size="small"
              icon={shown.icon}
              label={say(`align.${shown.label}`)}
              onClick={() => commands.align(edge)}
            />
          );
        })}
      {!isFixed &&
        codes.size > 2 &&
        axes.map(({ axis, icon }) => (
          <IconButton
            key={axis}
            size="small"
            icon={icon}
            label={say(`align.${axis}`)}
            onClick={() => commands.distribute(axis)}
          />
        ))}
      <span aria-hidden className="mx-0.5 h-5 w-px shrink-0 bg-line" />
      <IconButton size="small" icon={CopyPlus} label={say('menu.duplicate')} onClick={commands.duplicate} />
      <IconButton size="small" icon={Trash2} label={say('menu.remove')} onClick={commands.remove} />
    </div>
  );
}
