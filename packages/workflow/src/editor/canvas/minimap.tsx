'use client';
import { IconButton } from '@nirmaan/ui';
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { Minimize2 } from 'lucide-react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { Box } from '../../layout';
import { useWords } from '../editor-context';
import type { StateNode } from '../graph/build-graph';
import { boundsOfBoxes } from './bounds';
import { drawStates } from './draw-states';

const SIZE = { width: 148, height: 88 };
const AROUND = 6;

type Props = { nodes: readonly StateNode[]; boxes: ReadonlyMap<string, Box>; hide(): void };

/** The whole workflow in small, and where the view is in it. A press looks there. Keys have the outline and the search. */
export function Minimap({ nodes, boxes, hide }: Props) {
  const say = useWords();
  const flow = useReactFlow();
  const picture = useRef<HTMLCanvasElement>(null);
  const scale = useMemo(() => {
    const bounds = boundsOfBoxes(boxes.values()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const factor = Math.min((SIZE.width - 2 * AROUND) / bounds.width, (SIZE.height - 2 * AROUND) / bounds.height, 0.12);
    return {
      factor,
      x: (SIZE.width - bounds.width * factor) / 2 - bounds.x * factor,
      y: (SIZE.height - bounds.height * factor) / 2 - bounds.y * factor,
    };
  }, [boxes]);
  useEffect(() => {
    const context = picture.current?.getContext('2d');
    if (!picture.current || !context) return;
    const ratio = window.devicePixelRatio || 1;
    picture.current.width = SIZE.width * ratio;
    picture.current.height = SIZE.height * ratio;
    context.setTransform(scale.factor * ratio, 0, 0, scale.factor * ratio, scale.x * ratio, scale.y * ratio);
    drawStates(context, nodes, boxes, 1.5 / scale.factor);
  }, [nodes, boxes, scale]);
  const look = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const around = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - around.x - scale.x) / scale.factor;
    const y = (event.clientY - around.y - scale.y) / scale.factor;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <div className="absolute start-3 bottom-3 z-10 rounded border border-line bg-raised shadow-float max-md:hidden">
      <div
        role="img"
        aria-label={say('minimap.label')}
        dir="ltr"
        onPointerDown={look}
        onPointerMove={look}
        className="relative cursor-pointer overflow-hidden rounded"
        style={SIZE}
      >
        <canvas ref={picture} aria-hidden className="absolute inset-0 size-full" />
        <ViewFrame scale={scale} />
      </div>
      <IconButton
        size="small"
        icon={Minimize2}
        label={say('minimap.hide')}
        onClick={hide}
        className="absolute end-0 top-0 h-5! w-5! bg-raised/80 opacity-60 hover:opacity-100 focus-visible:opacity-100 [&>svg]:size-3"
      />
    </div>
  );
}

/** What is in view, as a frame. It follows the view without anything being rendered. */
function ViewFrame({ scale }: { scale: { factor: number; x: number; y: number } }) {
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const isReady = useStore((each) => each.width > 0);
  useEffect(() => {
    const follow = ({ transform: [x, y, zoom], width, height }: ReturnType<typeof store.getState>) => {
      if (!frame.current || !isReady) return;
      const left = Math.max(0, (-x / zoom) * scale.factor + scale.x);
      const top = Math.max(0, (-y / zoom) * scale.factor + scale.y);
      const right = Math.min(SIZE.width, ((width - x) / zoom) * scale.factor + scale.x);
      const bottom = Math.min(SIZE.height, ((height - y) / zoom) * scale.factor + scale.y);
      frame.current.style.transform = `translate(${left}px, ${top}px)`;
      frame.current.style.width = `${Math.max(4, right - left)}px`;
      frame.current.style.height = `${Math.max(4, bottom - top)}px`;
    };
    follow(store.getState());
    return store.subscribe(follow);
  }, [store, scale, isReady]);
  return (
    <div ref={frame} aria-hidden className="pointer-events-none absolute top-0 left-0 border-[1.5px] border-brand" />
  );
}
