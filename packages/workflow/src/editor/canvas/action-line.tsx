'use client';
import { RoleChip } from '@nirmaan/ui';
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { labelRows, type Route } from '../../layout';
import { useEditor, useNames, useRoleColours, useWords } from '../editor-context';
import type { Glow, LineAction, LineEdge } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { headPath, roundedPath, shortened } from './line-path';
import { MarkIcon } from './state-node';

export type ActionFlowEdge = Edge<{ line: LineEdge; route: Route }, 'line'>;

const strokes: Record<Exclude<Glow, undefined>, { stroke: string; fill: string }> = {
  selected: { stroke: 'stroke-arrow-sel stroke-[2.5]', fill: 'fill-arrow-sel' },
  path: { stroke: 'stroke-arrow-path stroke-2', fill: 'fill-arrow-path' },
  trail: { stroke: 'stroke-brand stroke-2', fill: 'fill-brand' },
};
const plain = { stroke: 'stroke-arrow stroke-[1.5]', fill: 'fill-arrow' };

/** All actions from one state to another: one line, and the name of each with who can do it. */
export const ActionLine = memo(function ActionLine({ data }: EdgeProps<ActionFlowEdge>) {
  const { onSelect } = useEditor();
  if (!data) return null;
  const { line, route } = data;
  const { stroke, fill } = line.glow ? strokes[line.glow] : plain;
  const [first] = line.drawn;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the label beside it is the button; this makes the line easier to hit */}
      <g
        onClick={(event) => {
          event.stopPropagation();
          if (first) onSelect(pointerTo.action(first.position));
        }}
      >
        <path d={roundedPath(route.points)} className="cursor-pointer fill-none stroke-transparent stroke-[14]" />
        <path
          d={roundedPath(shortened(route.points))}
          className={`fill-none ${stroke} ${line.isLost ? '[stroke-dasharray:4_3]' : ''}`}
        />
        <path d={headPath(route.points)} className={fill} />
      </g>
      {route.label && <Label line={line} label={route.label} />}
    </>
  );
});

function Label({ line, label }: { line: LineEdge; label: NonNullable<Route['label']> }) {
  const { messages } = useEditor();
  const isAlone = line.drawn.length === 1;
  const side = {
    center: 'items-center text-center',
    // The canvas keeps its direction whatever the language: start is left.
    start: 'items-start',
    end: 'items-end',
  }[label.align];
  return (
    <EdgeLabelRenderer>
      <div
        className={`nodrag nopan pointer-events-none absolute flex flex-col ${side}`}
        style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, zIndex: line.glow ? 2 : 1 }}
      >
        {line.drawn.map((each) => (
          <ActionLabel key={each.position} each={each} isAlone={isAlone} align={label.align} dir={messages.direction} />
        ))}
      </div>
    </EdgeLabelRenderer>
  );
}

function ActionLabel({
  each,
  isAlone,
  align,
  dir,
}: {
  each: LineAction;
  isAlone: boolean;
  align: 'center' | 'start' | 'end';
  dir: 'ltr' | 'rtl';
}) {
  const { onSelect } = useEditor();
  const say = useWords();
  const names = useNames();
  const { action, position, mark, glow } = each;
  const { shown, more } = labelRows(action.roles, isAlone);
  const name = names.action(action);
  return (
    <button
      type="button"
      onClick={() => onSelect(pointerTo.action(position))}
      aria-current={glow === 'selected' || undefined}
      aria-label={say('line.label', {
        action: name,
        from: names.state(action.from),
        to: names.state(action.to),
        roles: action.roles.map(names.role).join(', ') || say('card.nobody'),
      })}
      title={name}
      className={`pointer-events-auto relative flex max-w-full rounded-chip text-12 ${
        isAlone
          ? `flex-col ${align === 'center' ? 'items-center' : align === 'end' ? 'items-end' : 'items-start'}`
          : 'h-5.5 items-center gap-1'
      }`}
    >
      {mark && (
        <MarkIcon
          mark={mark}
          // On the side that is away from the line.
          className={`absolute top-px size-3.5! [&>svg]:size-3.5 ${align === 'start' ? 'left-full ml-0.5' : 'right-full mr-0.5'}`}
        />
      )}
      <span
        dir={dir}
        className={`flex h-4 max-w-full items-center rounded-chip px-0.5 font-strong ${
          glow === 'selected' ? 'bg-action text-on-action' : 'bg-canvas text-text'
        }`}
      >
        <span className="truncate">{name}</span>
      </span>
      <span
        className={
          isAlone
            ? `flex flex-col gap-0.5 pt-1.5 ${align === 'center' ? 'items-center' : align === 'end' ? 'items-end' : 'items-start'}`
            : 'flex gap-1'
        }
      >
        {shown.map((role) => (
          <RoleOnLine key={role} role={role} />
        ))}
        {more > 0 && (
          <span className="inline-flex h-5 items-center rounded-pill bg-sunken px-1.5 text-12 text-text-2">
            +{more}
          </span>
        )}
        {action.roles.length === 0 && isAlone && (
          <span className="inline-flex h-5 items-center rounded-pill border border-dashed border-error-mark bg-canvas px-1.5 text-12 text-error">
            {say('card.nobody')}
          </span>
        )}
      </span>
    </button>
  );
}

function RoleOnLine({ role }: { role: string }) {
  const names = useNames();
  const colour = useRoleColours().get(role);
  const name = names.role(role);
  if (!colour)
    return (
      <span
        title={name}
        className="inline-flex h-5 max-w-34 items-center truncate rounded-pill border border-line-3 bg-surface px-[7px] text-12 text-text-2"
      >
        {name}
      </span>
    );
  return (
    <RoleChip colour={colour} title={name} className="max-w-34">
      <span className="truncate">{name}</span>
    </RoleChip>
  );
}
