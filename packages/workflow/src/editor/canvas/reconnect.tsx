'use client';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { Box, Point, Route } from '../../layout';
import { roundedPath } from '../../layout/line-path';
import { useCommandsOfEditor } from '../commands-context';
import { useWords } from '../editor-context';
import type { LineEdge } from '../graph/build-graph';

type Props = {
  lines: readonly LineEdge[];
  routes: ReadonlyMap<string, Route>;
  boxes: ReadonlyMap<string, Box>;
  /** Position of the selected action. */
  position: number;
};
type End = 'from' | 'to';
/** Pixels around a state that count as the state. */
const NEAR = 24;
/** Pixels from the end of a line to where it is gripped. */
const GRIP = 16;

/** Both ends of the selected action, to be dragged to another state. By keys it is done in its properties. */
export function ReconnectEnds({ lines, routes, boxes, position }: Props) {
  const commands = useCommandsOfEditor();
  const say = useWords();
  const flow = useReactFlow();
  const [pulled, setPulled] = useState<{ end: End; at: Point; over: string | undefined }>();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const line = lines.find((each) => each.drawn.some((one) => one.position === position));
  const points = line && routes.get(line.id)?.points;
  const first = points?.[0];
  const last = points?.at(-1);
  if (!line || !first || !last) return null;

  const pull = (end: End) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    let over: string | undefined;
    const onMove = (move: PointerEvent) => {
      const at = flow.screenToFlowPosition({ x: move.clientX, y: move.clientY });
      over = stateAt(at, boxes);
      setPulled({ end, at, over });
    };
    const onUp = () => {
      stop.current();
      if (over !== undefined && over !== line[end]) commands.reconnect(position, { [end]: over });
    };
    const onKey = (key: KeyboardEvent) => key.key === 'Escape' && stop.current();
    stop.current = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop.current);
      window.removeEventListener('keydown', onKey);
      setPulled(undefined);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop.current);
    window.addEventListener('keydown', onKey);
  };
  const target = pulled?.over === undefined ? undefined : boxes.get(pulled.over);
  const drawn = pulled && (pulled.end === 'from' ? [pulled.at, last] : [first, pulled.at]);
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute z-20 size-px overflow-visible">
        {drawn && <path d={roundedPath(drawn)} className="fill-none stroke-2 stroke-brand [stroke-dasharray:4_3]" />}
        {target && (
          <rect
            x={target.x - 4}
            y={target.y - 4}
            width={target.width + 8}
            height={target.height + 8}
            rx={8}
            className="fill-brand/10 stroke-2 stroke-brand"
          />
        )}
        {(['from', 'to'] as const).map((end) => {
          const { x, y } = pulled?.end === end ? pulled.at : gripOf(end === 'from' ? points : points.toReversed());
          return (
            <circle
              key={end}
              data-end={end}
              cx={x}
              cy={y}
              r={6}
              onPointerDown={pull(end)}
              className="nopan pointer-events-auto cursor-grab fill-surface stroke-2 stroke-arrow-sel"
            >
              <title>{say(`reconnect.${end}`)}</title>
            </circle>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}

/** A little along the line from its end: at the end itself new lines are drawn from the card. */
function gripOf([end, next]: readonly Point[]): Point {
  if (!end || !next) return end ?? { x: 0, y: 0 };
  const length = Math.hypot(next.x - end.x, next.y - end.y) || 1;
  const share = Math.min(GRIP, length / 3) / length;
  return { x: end.x + (next.x - end.x) * share, y: end.y + (next.y - end.y) * share };
}

function stateAt({ x, y }: Point, boxes: ReadonlyMap<string, Box>): string | undefined {
  for (const [code, box] of boxes)
    if (x > box.x - NEAR && x < box.x + box.width + NEAR && y > box.y - NEAR && y < box.y + box.height + NEAR)
      return code;
  return undefined;
}
