'use client';
import { Button } from '@nirmaan/ui';
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { ZoomIn } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Box, Route } from '../../layout';
import { useWords } from '../editor-context';
import type { StateNode } from '../graph/build-graph';
import { drawStates } from './draw-states';
import { isIn } from './use-visible';

type Props = {
  nodes: readonly StateNode[];
  boxes: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Route>;
};

/** Milliseconds a picture may take to be drawn in every frame; a slower one is moved as it is until the view rests. */
const QUICK = 6;
const REST = 90;
/** Smaller than that, lines are a grey veil. */
const LINES_FROM = 0.1;
/** From here on states are drawn with their names. */
const NEAR = 0.7;

/**
 * Where states are, of a workflow too large to be shown in full from so far away: shapes and lines on one picture, which
 * costs the same for ten as for ten thousand elements of the page. It says what it does not show.
 */
export function FarMap({ nodes, boxes, routes }: Props) {
  const say = useWords();
  const flow = useReactFlow();
  const store = useStoreApi();
  const picture = useRef<HTMLCanvasElement>(null);
  const width = useStore((each) => each.width);
  const height = useStore((each) => each.height);
  useEffect(() => {
    const canvas = picture.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const lines = pathOf(routes);
    let drawn: [number, number, number] = [0, 0, 1];
    let cost = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const began = performance.now();
      const [x, y, zoom] = store.getState().transform;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
      if (zoom >= LINES_FROM) {
        context.strokeStyle = getComputedStyle(canvas).getPropertyValue('--line-2').trim() || 'gray';
        context.lineWidth = 1 / zoom;
        context.stroke(lines);
      }
      drawStates(context, nodes, boxes, 2 / zoom);
      canvas.style.transform = '';
      drawn = [x, y, zoom];
      cost = performance.now() - began;
    };
    const follow = ({ transform: [x, y, zoom] }: ReturnType<typeof store.getState>) => {
      if (x === drawn[0] && y === drawn[1] && zoom === drawn[2]) return;
      clearTimeout(timer);
      if (cost <= QUICK) {
        draw();
        return;
      }
      const scale = zoom / drawn[2];
      canvas.style.transform = `translate(${x - drawn[0] * scale}px, ${y - drawn[1] * scale}px) scale(${scale})`;
      timer = setTimeout(draw, REST);
    };
    draw();
    const leave = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [nodes, boxes, routes, width, height, store]);
  return (
    <>
      <canvas
        ref={picture}
        aria-hidden
        className="pointer-events-none absolute top-0 left-0 origin-top-left"
        style={{ width, height }}
      />
      <div className="-translate-x-1/2 absolute bottom-3 left-1/2 z-10 flex max-w-[50%] items-center gap-2 rounded border border-line bg-raised px-3 py-1.5 text-12 text-text-2 shadow-float">
        <InView boxes={boxes} />
        <Button
          size="small"
          icon={ZoomIn}
          onClick={() => void flow.setCenter(...middleOf(store.getState(), boxes), { zoom: NEAR, duration: 150 })}
        >
          {say('far.nearer')}
        </Button>
      </div>
    </>
  );
}

/** How many states are in view and not shown by name; counted when the view rests. */
function InView({ boxes }: { boxes: ReadonlyMap<string, Box> }) {
  const say = useWords();
  const area = useStore(({ transform: [x, y, zoom], width, height }) =>
    [-x, -y, width, height].map((side) => Math.round(side / zoom / 200) * 200).join(' '),
  );
  const [x = 0, y = 0, width = 0, height = 0] = area.split(' ').map(Number);
  let count = 0;
  for (const box of boxes.values()) if (isIn({ x, y, width, height }, box)) count++;
  return <span role="status">{say('far.notice', { count })}</span>;
}

function pathOf(routes: ReadonlyMap<string, Route>): Path2D {
  const path = new Path2D();
  for (const { points } of routes.values())
    for (const [at, { x, y }] of points.entries()) {
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  return path;
}

type View = { transform: [number, number, number]; width: number; height: number };

/** The state nearest to the middle of the view: nobody wants to look nearer at nothing. */
function middleOf({ transform: [x, y, zoom], width, height }: View, boxes: ReadonlyMap<string, Box>): [number, number] {
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  let nearest: { x: number; y: number } = middle;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes.values()) {
    const [atX, atY] = [box.x + box.width / 2, box.y + box.height / 2];
    const distance = Math.hypot(atX - middle.x, atY - middle.y);
    if (distance < least) [least, nearest] = [distance, { x: atX, y: atY }];
  }
  return [nearest.x, nearest.y];
}
