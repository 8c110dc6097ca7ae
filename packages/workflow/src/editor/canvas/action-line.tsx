'use client';
import { RoleChip } from '@nirmaan/ui';
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { chipsOf, type LabelStyle, type Route } from '../../layout';
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

type Align = NonNullable<Route['label']>['align'];
const itemsAt: Record<Align, string> = { center: 'items-center', start: 'items-start', end: 'items-end' };

function Label({ line, label }: { line: LineEdge; label: NonNullable<Route['label']> }) {
  return (
    <EdgeLabelRenderer>
      <div
        className={`nodrag nopan pointer-events-none absolute flex flex-col ${itemsAt[label.align]}`}
        style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, zIndex: line.glow ? 2 : 1 }}
      >
        {line.drawn.map((each) => (
          <ActionLabel key={each.position} each={each} style={line.style} align={label.align} />
        ))}
      </div>
    </EdgeLabelRenderer>
  );
}

function ActionLabel({ each, style, align }: { each: LineAction; style: LabelStyle; align: Align }) {
  const { onSelect, messages } = useEditor();
  const say = useWords();
  const names = useNames();
  const { action, position, mark, glow } = each;
  const { shown, more } = chipsOf(action.roles, style);
  const name = names.action(action);
  const isList = style === 'list';
  // On the side that is away from the line; in a list after the roles, which stand beside the name.
  const markIcon = mark && (
    <MarkIcon
      mark={mark}
      className={`absolute top-px size-3.5! [&>svg]:size-3.5 ${align === 'start' ? 'left-full ml-0.5' : 'right-full mr-0.5'}`}
    />
  );
  return (
    <button
      type="button"
      {...(isList && { dir: messages.direction })}
      onClick={() => onSelect(pointerTo.action(position))}
      aria-current={glow === 'selected' || undefined}
      title={name}
      data-action-label
      className={`pointer-events-auto relative flex max-w-full rounded-chip text-12 ${isList ? 'h-5.5 items-center gap-1' : `flex-col ${itemsAt[align]}`}`}
    >
      {isList && markIcon}
      <span className={`relative flex max-w-full ${isList ? '' : 'h-[17px]'}`}>
        {!isList && markIcon}
        <span
          dir={messages.direction}
          className={`h-4 truncate rounded-chip px-0.5 font-strong ${glow === 'selected' ? 'bg-action text-on-action' : 'bg-canvas text-text'}`}
        >
          {name}
        </span>
      </span>
      <span className="sr-only">
        {say('line.ends', { from: names.state(action.from), to: names.state(action.to) })}
      </span>
      <span className={isList ? 'flex gap-1' : `flex flex-col gap-0.5 pt-1 ${itemsAt[align]}`}>
        {shown.map((role, at) => (
          <span key={role} className="flex max-w-full gap-0.5">
            <RoleOnLine role={role} />
            {more > 0 && at === shown.length - 1 && (
              <span className="inline-flex h-5 items-center rounded-pill bg-sunken px-1 text-12 text-text-2">
                +{more}
              </span>
            )}
          </span>
        ))}
        {shown.length === 0 && (
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
