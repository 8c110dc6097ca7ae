'use client';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { ClipboardList, Clock, Play, Users } from 'lucide-react';
import { memo } from 'react';
import { findBlockAt } from '../../model/scope';
import { BlockFrame } from '../blocks/block-frame';
import { durationText } from '../duration';
import { useEditor } from '../editor-context';
import type { StateNode as StateNodeData } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { useLook } from './look';
import { glowEdge, MarkIcon, RoleDot, stateIcons } from './marks';
import { NamingInput } from './naming-input';
import { NotesBadge } from './notes-badge';

/** `isNamed`: the caret is in its name. */
export type StateFlowNode = Node<{ node: StateNodeData; isNamed: boolean }, 'state'>;
type Shown = { node: StateNodeData; isNamed: boolean };

/** A state on the canvas: the start is a circle, an end a pill, all others cards. */
export const StateNode = memo(function StateNode({ data: { node, isNamed }, isConnectable }: NodeProps<StateFlowNode>) {
  const { messages } = useLook();
  return (
    <div
      dir={messages.direction}
      data-pointer={pointerTo.state(node.position)}
      className={`group relative size-full text-text ${node.glow === 'faded' ? 'opacity-60' : ''}`}
    >
      {node.shape === 'start' ? (
        <Start node={node} isNamed={isNamed} />
      ) : node.shape === 'end' ? (
        <End node={node} isNamed={isNamed} />
      ) : node.state.kind === 'parallel' ? (
        <Parallel node={node} isNamed={isNamed} />
      ) : (
        <Card node={node} isNamed={isNamed} />
      )}
      {node.notes.length > 0 && <NotesBadge node={node} />}
      {node.mark && <MarkIcon mark={node.mark} className="absolute -end-2 -top-2" />}
      {handles.map(({ id, position }) => (
        <Handle
          key={id}
          id={id}
          type="source"
          position={position}
          isConnectable={isConnectable}
          className={`absolute z-10 size-3 rounded-pill border-2 border-surface bg-brand opacity-0 ${isConnectable ? `group-hover:opacity-100 ${node.glow === 'selected' ? 'pointer-coarse:opacity-100' : ''}` : ''}`}
        />
      ))}
    </div>
  );
});

const handles = [
  { id: 'right', position: Position.Right },
  { id: 'bottom', position: Position.Bottom },
  { id: 'left', position: Position.Left },
  { id: 'top', position: Position.Top },
];

function Start({ node, isNamed }: Shown) {
  const { nameOf } = useLook();
  return (
    <>
      <div
        className={`grid size-full place-items-center rounded-pill border bg-brand text-on-brand ${glowEdge(node.glow, 'border-brand')} ${node.glow ? 'outline-offset-2' : ''}`}
      >
        <Play aria-hidden className="size-3.5" strokeWidth={2} />
      </div>
      <span className="absolute start-1/2 top-full mt-1 -translate-x-1/2 whitespace-nowrap text-12 text-text-2 rtl:translate-x-1/2">
        {isNamed ? (
          <NamingInput pointer={pointerTo.state(node.position)} className="w-28 text-center" />
        ) : (
          nameOf(node.state)
        )}
      </span>
    </>
  );
}

function End({ node, isNamed }: Shown) {
  const { nameOf } = useLook();
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
      {isNamed ? (
        <NamingInput pointer={pointerTo.state(node.position)} className="w-full" />
      ) : (
        <span dir="auto" className="group-[.is-far]/canvas:invisible truncate font-strong">
          {nameOf(node.state)}
        </span>
      )}
    </div>
  );
}

/** A state that waits for branches is their frame; without a block it is a card. */
function Parallel({ node, isNamed }: Shown) {
  const { workflow } = useEditor();
  const { nameOf } = useLook();
  const block = findBlockAt(workflow, node.state.code);
  if (!block) return <Card node={node} isNamed={isNamed} />;
  return (
    <div
      className={`relative size-full rounded border-2 border-dashed ${
        node.isLost
          ? `border-error-mark bg-error-soft ${node.glow === 'selected' ? 'outline-2 outline-brand' : ''}`
          : `bg-surface ${glowEdge(node.glow, 'border-line-3')}`
      }`}
    >
      <BlockFrame
        node={node}
        block={block}
        name={
          isNamed ? (
            <NamingInput pointer={pointerTo.state(node.position)} className="w-full" />
          ) : (
            <span dir="auto" className="group-[.is-far]/canvas:invisible truncate font-strong">
              {nameOf(node.state)}
            </span>
          )
        }
      />
    </div>
  );
}

function Card({ node, isNamed }: Shown) {
  const look = useLook();
  const { messages, say } = look;
  const { state } = node;
  const Icon = stateIcons[node.icon];
  const form = state.form ?? (state.editable ? look.application : undefined);
  const who = node.roles.map(look.role).join(', ');
  const second = form
    ? { icon: ClipboardList, text: look.form(form) }
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
      <span className="group-[.is-far]/canvas:invisible flex items-center gap-1.5">
        <Icon
          aria-hidden
          className={`size-4 shrink-0 ${node.isLost ? 'text-error-mark' : state.outcome === 'ok' ? 'text-ok-mark' : 'text-text-2'}`}
          strokeWidth={1.75}
        />
        {isNamed ? (
          <NamingInput pointer={pointerTo.state(node.position)} className="w-full" />
        ) : (
          <span dir="auto" className="truncate font-strong" title={look.nameOf(state)}>
            {look.nameOf(state)}
          </span>
        )}
      </span>
      <span className="group-[.is-far]/canvas:invisible flex items-center gap-1.5 text-12 text-text-2">
        {second.icon && <second.icon aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />}
        <span className="truncate" title={second.text}>
          {second.text}
        </span>
      </span>
      <span className="group-[.is-far]/canvas:invisible flex items-center gap-1.5 text-12 text-text-2">
        <Clock aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate">
          {state.sla === undefined ? say('card.noLimit') : durationText(messages, state.sla)}
        </span>
        {who && (
          <span className="flex shrink-0 gap-0.5" title={who}>
            <span className="sr-only">{who}</span>
            {node.roles.slice(0, 4).map((role) => (
              <RoleDot key={role} colour={look.colourOf(role)} />
            ))}
          </span>
        )}
      </span>
    </div>
  );
}
