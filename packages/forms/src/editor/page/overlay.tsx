'use client';
import { localize } from '@nirmaan/lexicon';
import { IconButton, Menu, Tooltip } from '@nirmaan/ui';
import {
  ChevronDown,
  ChevronUp,
  CircleAlert,
  Copy,
  Ellipsis,
  EyeOff,
  GripVertical,
  Plus,
  Split,
  Trash2,
} from 'lucide-react';
import { useCommands } from '../commands';
import { useDrag } from '../drag';
import { fieldAt, holderOf } from '../editing/places';
import { useEditor } from '../editor-context';
import { useSelectionMenu } from '../selection-menu';
import type { Box, Boxes, Gap } from './drop-places';
import { tagOf } from './tags';

/** The frame of what is selected stands a little outside of it. */
const OUT = 8;

type Props = {
  boxes: Boxes;
  gaps: readonly Gap[];
  /** Selected fields that are hidden with the answers that are tried; they are shown faintly. */
  revealed: ReadonlySet<string>;
  hovered: string | undefined;
  isWriting: boolean;
  onInsert(gap: Gap): void;
};

const at = ({ left, top, width, height }: Box) => ({
  left: left - OUT,
  top: top - OUT,
  width: width + 2 * OUT,
  height: height + 2 * OUT,
});

/** Everything that is drawn over the citizen's page: frames, handles, places to insert. */
export function Overlay({ boxes, gaps, revealed, hovered, isWriting, onInsert }: Props) {
  const { selected, selection, messages } = useEditor();
  const { dragged } = useDrag();
  const primary = selection === null ? undefined : boxes.get(selection);
  const hoveredBox = hovered === undefined || selected.includes(hovered) ? undefined : boxes.get(hovered);
  return (
    <div dir={messages.direction} className="pointer-events-none absolute inset-0">
      {hoveredBox && !dragged && <div className="absolute rounded border border-brand-line" style={at(hoveredBox)} />}
      {selected.map((pointer) => {
        const box = boxes.get(pointer);
        if (!box) return null;
        return (
          <div
            key={pointer}
            data-frame=""
            className={`absolute rounded border-2 border-brand ${revealed.has(pointer) ? 'border-dashed' : ''}`}
            style={at(box)}
          />
        );
      })}
      {!dragged && <Marks boxes={boxes} />}
      {!dragged &&
        gaps.map((gap) => (
          <button
            key={gap.to}
            type="button"
            tabIndex={-1}
            aria-label={messages.text('formEditor.insertHere')}
            onClick={() => onInsert(gap)}
            style={{ left: gap.left + gap.width / 2 - 10, top: gap.top - 10 }}
            className="pointer-events-auto absolute grid size-5 place-items-center rounded-pill border border-line-2 bg-surface text-text-2 hover:border-brand hover:bg-brand hover:text-on-brand"
          >
            <Plus aria-hidden className="size-3" strokeWidth={2.25} />
          </button>
        ))}
      {selection !== null && primary && !dragged && !isWriting && (
        <Selected pointer={selection} box={primary} isRevealed={revealed.has(selection)} />
      )}
      {selection !== null && primary && isWriting && <Tag pointer={selection} box={primary} />}
    </div>
  );
}

function Selected({ pointer, box, isRevealed }: { pointer: string; box: Box; isRevealed: boolean }) {
  const { form, messages, selected, language } = useEditor();
  const commands = useCommands();
  const drag = useDrag();
  const menu = useSelectionMenu();
  const field = fieldAt(form, pointer);
  if (!field) return null;
  const isRightToLeft = messages.direction === 'rtl';
  const name =
    selected.length > 1
      ? messages.text('formEditor.fields', { count: selected.length })
      : localize(field.label, language) || field.code;
  return (
    <>
      <Tag pointer={pointer} box={box} isRevealed={isRevealed} />
      <Tooltip text={messages.text('formEditor.drag')} side="left">
        <span
          data-handle=""
          onPointerDown={(event) => drag.start(event, { pointers: selected }, name)}
          className="pointer-events-auto absolute grid h-7 w-5 cursor-grab touch-none place-items-center rounded-chip bg-brand text-on-brand"
          style={{
            left: isRightToLeft ? box.left + box.width + OUT + 2 : box.left - OUT - 22,
            top: box.top + Math.min(20, box.height / 2 - 14),
          }}
        >
          <GripVertical aria-hidden className="size-3.5" strokeWidth={2.5} />
        </span>
      </Tooltip>
      <div
        role="toolbar"
        aria-label={messages.text('formEditor.fieldTools')}
        className={`pointer-events-auto absolute flex -translate-y-full rounded border border-line bg-raised p-0.5 shadow-float ${isRightToLeft ? '' : '-translate-x-full'}`}
        style={{ left: isRightToLeft ? box.left - OUT : box.left + box.width + OUT, top: box.top - OUT - 4 }}
      >
        <Tool icon={ChevronUp} label={messages.text('formEditor.up')} act={() => commands.step(-1)} />
        <Tool icon={ChevronDown} label={messages.text('formEditor.down')} act={() => commands.step(1)} />
        <Tool icon={Copy} label={messages.text('formEditor.duplicate')} act={commands.duplicate} />
        <Tool icon={Trash2} label={messages.text('formEditor.remove')} act={commands.remove} />
        <Menu
          trigger={<IconButton variant="quiet" size="small" icon={Ellipsis} label={messages.text('formEditor.more')} />}
          items={menu}
        />
      </div>
    </>
  );
}

function Tool({ icon, label, act }: { icon: typeof Plus; label: string; act(): void }) {
  return <IconButton variant="quiet" size="small" icon={icon} label={label} onClick={act} tabIndex={-1} />;
}

function Tag({ pointer, box, isRevealed = false }: { pointer: string; box: Box; isRevealed?: boolean }) {
  const { form, messages } = useEditor();
  const field = fieldAt(form, pointer);
  const tag = field && tagOf(field, messages);
  const text = isRevealed ? [tag, messages.text('formEditor.hiddenNow')].filter(Boolean).join(' · ') : tag;
  if (!text) return null;
  const Icon = isRevealed ? EyeOff : Split;
  return (
    <div
      className={`absolute flex h-5.5 -translate-y-full items-center gap-1 rounded-t-chip bg-brand px-2 text-12 text-on-brand ${messages.direction === 'rtl' ? '-translate-x-full' : ''}`}
      style={{
        left: messages.direction === 'rtl' ? box.left + box.width + OUT : box.left - OUT,
        top: box.top - OUT,
        maxWidth: box.width - 140,
      }}
    >
      <Icon aria-hidden className="size-3 shrink-0" strokeWidth={2} />
      <span className="truncate">{text}</span>
    </div>
  );
}

/** Where something is wrong with a field, its end says so. */
function Marks({ boxes }: { boxes: Boxes }) {
  const { issues, messages, select } = useEditor();
  const byField = new Map<string, typeof issues>();
  for (const issue of issues) {
    const pointer = /^\/pages\/\d+(?:\/fields\/\d+)+/.exec(issue.path)?.[0];
    if (pointer && boxes.has(pointer)) byField.set(pointer, [...(byField.get(pointer) ?? []), issue]);
  }
  return [...byField].map(([pointer, found]) => {
    const box = boxes.get(pointer);
    if (!box || !holderOf(pointer)) return null;
    const isError = found.some((issue) => issue.severity === 'error');
    return (
      <Tooltip key={pointer} text={found.map((issue) => messages.issue(issue)).join(' ')}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={messages.text('formEditor.problems', { count: found.length })}
          onClick={() => select([pointer])}
          className={`pointer-events-auto absolute grid size-5 place-items-center rounded-pill ${isError ? 'bg-error-soft text-error' : 'bg-warn-soft text-warn'}`}
          style={{ left: box.left + box.width - 20, top: box.top + 2 }}
        >
          <CircleAlert aria-hidden className="size-3.5" strokeWidth={2} />
        </button>
      </Tooltip>
    );
  });
}
