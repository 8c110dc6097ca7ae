'use client';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import {
  Banknote,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleX,
  ClipboardList,
  Clock,
  FileText,
  type LucideIcon,
  Pencil,
  Play,
  RefreshCw,
  Split,
  TriangleAlert,
  Users,
} from 'lucide-react';
import { memo } from 'react';
import { durationText } from '../duration';
import { useEditor, useNames, useRoleColours, useWords } from '../editor-context';
import type { Glow, Mark, StateNode as StateNodeData } from '../graph/build-graph';
import { pointerTo } from '../selection';

export const stateIcons: Record<StateNodeData['icon'], LucideIcon> = {
  start: Play,
  draft: Pencil,
  decision: Split,
  payment: Banknote,
  granted: CircleCheck,
  refused: CircleX,
  end: CircleDot,
  form: ClipboardList,
  task: FileText,
};

export type StateFlowNode = Node<{ node: StateNodeData }, 'state'>;

/** A state on the canvas: the start is a circle, an end a pill, all others cards. */
export const StateNode = memo(function StateNode({ data: { node } }: NodeProps<StateFlowNode>) {
  const { messages } = useEditor();
  return (
    <div dir={messages.direction} className="group relative size-full text-text">
      {node.shape === 'start' ? (
        <Start node={node} />
      ) : node.shape === 'end' ? (
        <End node={node} />
      ) : (
        <Card node={node} />
      )}
      {node.notes.length > 0 && <Notes node={node} />}
      {node.mark && <MarkIcon mark={node.mark} className="absolute -end-2 -top-2" />}
      {handles.map(({ id, position, place }) => (
        <Handle
          key={id}
          id={id}
          type="source"
          position={position}
          className={`absolute z-10 size-3 rounded-pill border-2 border-surface bg-brand opacity-0 group-hover:opacity-100 ${place}`}
        />
      ))}
    </div>
  );
});

const handles = [
  { id: 'right', position: Position.Right, place: '' },
  { id: 'bottom', position: Position.Bottom, place: '' },
  { id: 'left', position: Position.Left, place: '' },
  { id: 'top', position: Position.Top, place: '' },
];

/** The edge of a lit shape. */
export function glowEdge(glow: Glow, otherwise: string): string {
  if (glow === 'selected') return 'border-brand outline-2 outline-brand';
  if (glow === 'path') return 'border-arrow-path outline-1 outline-arrow-path';
  if (glow === 'trail') return 'border-brand outline-1 outline-brand';
  return otherwise;
}

function Start({ node }: { node: StateNodeData }) {
  const names = useNames();
  return (
    <>
      <div
        className={`grid size-full place-items-center rounded-pill border bg-brand text-on-brand ${glowEdge(node.glow, 'border-brand')} ${node.glow ? 'outline-offset-2' : ''}`}
      >
        <Play aria-hidden className="size-3.5" strokeWidth={2} />
      </div>
      <span className="absolute start-1/2 top-full mt-1 -translate-x-1/2 whitespace-nowrap text-12 text-text-2 rtl:translate-x-1/2">
        {names.state(node.state.code)}
      </span>
    </>
  );
}

function End({ node }: { node: StateNodeData }) {
  const names = useNames();
  const Icon = stateIcons[node.icon];
  const edge =
    node.state.outcome === 'ok'
      ? 'border-ok-mark'
      : node.state.outcome === 'fail'
        ? 'border-error-mark'
        : 'border-arrow';
  const mark =
    node.state.outcome === 'ok' ? 'text-ok-mark' : node.state.outcome === 'fail' ? 'text-error-mark' : 'text-text-2';
  return (
    <div
      className={`flex size-full items-center justify-center gap-2 rounded-pill border-2 px-3 ${
        node.isLost ? 'border-dashed border-error-mark bg-error-soft' : `bg-surface ${glowEdge(node.glow, edge)}`
      } ${node.glow === 'selected' ? 'outline-2 outline-offset-1 outline-brand' : ''}`}
    >
      <Icon aria-hidden className={`size-4 shrink-0 ${mark}`} strokeWidth={1.75} />
      <span className="truncate font-strong">{names.state(node.state.code)}</span>
    </div>
  );
}

function Card({ node }: { node: StateNodeData }) {
  const { messages, forms } = useEditor();
  const say = useWords();
  const names = useNames();
  const colours = useRoleColours();
  const { state } = node;
  const Icon = stateIcons[node.icon];
  const form = state.form ?? (state.editable ? forms[0]?.code : undefined);
  const who = node.roles.map(names.role).join(', ');
  const second = form
    ? { icon: ClipboardList, text: names.form(form) }
    : state.kind === 'decision'
      ? { icon: undefined, text: say('card.decided') }
      : { icon: Users, text: who || say('card.nobody') };
  return (
    <div
      className={`flex size-full flex-col justify-between rounded border px-2 py-2 ${
        node.isLost
          ? `border-dashed border-error-mark bg-error-soft ${node.glow === 'selected' ? 'outline-2 outline-brand' : ''}`
          : `bg-surface group-hover:bg-hover ${glowEdge(node.glow, 'border-line-2')}`
      } ${state.outcome === 'ok' ? 'border-s-4 border-s-ok-mark' : state.outcome === 'fail' ? 'border-s-4 border-s-error-mark' : ''}`}
    >
      <span className="flex items-center gap-1.5">
        <Icon
          aria-hidden
          className={`size-4 shrink-0 ${node.isLost ? 'text-error-mark' : state.outcome === 'ok' ? 'text-ok-mark' : 'text-text-2'}`}
          strokeWidth={1.75}
        />
        <span className="truncate font-strong" title={names.state(state.code)}>
          {names.state(state.code)}
        </span>
      </span>
      <span className="flex items-center gap-1.5 text-12 text-text-2">
        {second.icon && <second.icon aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />}
        <span className="truncate" title={second.text}>
          {second.text}
        </span>
      </span>
      <span className="flex items-center gap-1.5 text-12 text-text-2">
        <Clock aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate">
          {state.sla === undefined ? say('card.noLimit') : durationText(messages, state.sla)}
        </span>
        {who && (
          <span className="flex shrink-0 gap-0.5" title={who}>
            <span className="sr-only">{who}</span>
            {node.roles.slice(0, 4).map((role) => (
              <RoleDot key={role} colour={colours.get(role)} />
            ))}
          </span>
        )}
      </span>
    </div>
  );
}

const dots = {
  citizen: 'bg-citizen',
  counter: 'bg-counter',
  verifier: 'bg-verifier',
  inspector: 'bg-inspector',
  approver: 'bg-approver',
  system: 'bg-system',
};

export function RoleDot({ colour }: { colour: keyof typeof dots | undefined }) {
  return <span aria-hidden className={`size-2 rounded-pill ${colour ? dots[colour] : 'border border-line-3'}`} />;
}

/** Actions that leave the case here: a badge on the card's edge, no arrow. */
function Notes({ node }: { node: StateNodeData }) {
  const { onSelect } = useEditor();
  const say = useWords();
  const names = useNames();
  const colours = useRoleColours();
  const [first, ...more] = node.notes;
  if (!first) return null;
  const glow = node.notes.some((note) => note.glow === 'selected') ? 'selected' : undefined;
  return (
    <span className="absolute end-2 -top-3 flex max-w-36">
      <button
        type="button"
        title={node.notes.map(({ action }) => names.action(action)).join(', ')}
        aria-label={say('card.notes', { names: node.notes.map(({ action }) => names.action(action)).join(', ') })}
        onClick={(event) => {
          event.stopPropagation();
          onSelect(pointerTo.action(first.position));
        }}
        className={`nodrag flex h-5 min-w-0 items-center gap-1 rounded-pill border bg-surface px-1.5 text-12 text-text-2 hover:bg-hover ${glowEdge(glow, 'border-line-2')}`}
      >
        <RefreshCw aria-hidden className="size-3 shrink-0" strokeWidth={1.75} />
        <span className="truncate">{names.action(first.action)}</span>
        {more.length > 0 ? (
          <span className="text-text-3">+{more.length}</span>
        ) : (
          first.action.roles.slice(0, 3).map((role) => <RoleDot key={role} colour={colours.get(role)} />)
        )}
      </button>
    </span>
  );
}

export function MarkIcon({ mark, className = '' }: { mark: Mark; className?: string }) {
  const say = useWords();
  const Icon = mark === 'error' ? CircleAlert : TriangleAlert;
  return (
    <span
      role="img"
      aria-label={say(`mark.${mark}`)}
      className={`inline-grid size-4 shrink-0 place-items-center rounded-pill bg-surface ${mark === 'error' ? 'text-error-mark' : 'text-warn-mark'} ${className}`}
    >
      <Icon aria-hidden className="size-4" strokeWidth={2} />
    </span>
  );
}
