'use client';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { chipsOf, type LabelStyle, type Route } from '../../layout';
import type { LineAction, LineEdge } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { ActionList } from './action-list';
import { useLook } from './look';
import { MarkIcon, RoleDot } from './marks';
import { NamingInput } from './naming-input';
import { RoleOnLine } from './role-on-line';

export type PlacedLabel = NonNullable<Route['label']>;
type Align = PlacedLabel['align'];
const itemsAt: Record<Align, string> = { center: 'items-center', start: 'items-start', end: 'items-end' };

type Props = {
  line: LineEdge;
  label: PlacedLabel;
  /** Names of the states it leads from and to. */
  from: string;
  to: string;
  /** The action whose name holds the caret, by its pointer. */
  named: string | undefined;
};

/** Beside a line: each of its actions with who can do it; of too many, how many there are, as a list that opens. */
export const LineLabel = memo(function LineLabel({ line, label, from, to, named }: Props) {
  return (
    <div
      className={`nodrag nopan group-[.is-far]/canvas:hidden pointer-events-none absolute flex flex-col ${itemsAt[label.align]} ${line.glow === 'faded' ? 'opacity-60' : ''}`}
      style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, zIndex: line.glow ? 2 : 1 }}
    >
      {line.style === 'bundle' ? (
        <Bundle line={line} from={from} to={to} named={named} />
      ) : (
        line.drawn.map((each) => (
          <ActionLabel
            key={each.position}
            each={each}
            style={line.style}
            align={label.align}
            from={from}
            to={to}
            isNamed={named === pointerTo.action(each.position)}
          />
        ))
      )}
    </div>
  );
});

type LabelProps = { each: LineAction; style: LabelStyle; align: Align; from: string; to: string; isNamed: boolean };

function ActionLabel({ each, style, align, from, to, isNamed }: LabelProps) {
  const { messages, say, nameOf, pick } = useLook();
  const { action, position, mark, glow } = each;
  const { shown, more } = chipsOf(action.roles, style);
  const name = nameOf(action);
  const pointer = pointerTo.action(position);
  if (isNamed) return <NamingInput pointer={pointer} className="h-6 w-34 text-12" />;
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
      onClick={(event) => pick(pointer, event.shiftKey)}
      data-pointer={pointer}
      aria-current={glow === 'selected' || undefined}
      title={name}
      data-action-label
      className={`pointer-events-auto relative flex max-w-full rounded-chip text-12 ${isList ? 'h-5.5 items-center gap-1' : `flex-col ${itemsAt[align]}`}`}
    >
      {isList && markIcon}
      <span className={`relative flex max-w-full ${isList ? '' : 'h-[17px]'}`}>
        {!isList && markIcon}
        <span
          dir="auto"
          className={`h-4 truncate rounded-chip px-0.5 font-strong ${glow === 'selected' ? 'bg-action text-on-action' : 'bg-canvas text-text'}`}
        >
          {name}
        </span>
      </span>
      <span className="sr-only">{say('line.ends', { from, to })}</span>
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

function Bundle({ line, from, to, named }: Omit<Props, 'label'>) {
  const { messages, say, nameOf, colourOf } = useLook();
  const lit = line.drawn.find((each) => each.glow === 'selected') ?? line.drawn.find((each) => each.glow);
  const beingNamed = line.drawn.find((each) => pointerTo.action(each.position) === named);
  if (beingNamed && named) return <NamingInput pointer={named} className="h-6 w-full text-12" />;
  const marks = line.drawn.flatMap((each) => each.mark ?? []);
  const roles = [...new Set(line.drawn.slice(0, 50).flatMap((each) => each.action.roles))];
  const isChosen = lit?.glow === 'selected';
  return (
    <ActionList
      label={say('bundle.line', { from, to })}
      actions={line.drawn}
      trigger={
        <button
          type="button"
          dir={messages.direction}
          {...(lit && { 'data-pointer': pointerTo.action(lit.position) })}
          data-action-label
          className={`pointer-events-auto flex h-6 max-w-full items-center gap-1 rounded-pill border px-2 text-12 font-strong ${
            isChosen ? 'border-action bg-action text-on-action' : 'border-line-2 bg-surface text-text hover:bg-hover'
          }`}
        >
          <span className="truncate">
            {isChosen ? nameOf(lit.action) : say('bundle.count', { count: line.drawn.length })}
          </span>
          {isChosen && <span>+{line.drawn.length - 1}</span>}
          <span className="sr-only">{say('bundle.line', { from, to })}</span>
          {!isChosen && roles.slice(0, 3).map((role) => <RoleDot key={role} colour={colourOf(role)} />)}
          {marks.length > 0 && <MarkIcon mark={marks.includes('error') ? 'error' : 'warning'} />}
          <ChevronDown aria-hidden className="size-3 shrink-0" strokeWidth={2} />
        </button>
      }
    />
  );
}
