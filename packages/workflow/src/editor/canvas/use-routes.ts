'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type Box,
  indexBoxes,
  type Line,
  labelSizes,
  NO_LABEL,
  previewRoutes,
  type Route,
  stateSizes,
} from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { useEditor } from '../editor-context';
import type { LineEdge } from '../graph/build-graph';
import { useLayoutWorker } from '../use-layout-worker';
import { useLayoutOptions } from '../use-places';
import { isSameBox, keptIfSame } from './kept';
import { isIn } from './use-visible';

/** Milliseconds until lines are drawn as they can be at once, when a workflow is opened; so many at most, those in view. */
const PATIENCE = 250;
const MOST_AT_ONCE = 300;

type Boxes = ReadonlyMap<string, Box>;
/** Where states are that are being dragged, as they are shown. */
export type Moved = ReadonlyMap<string, { x: number; y: number }>;

/** Box of each state as it is shown. `direction` mirrors the canvas: a process reads in the direction of its language. */
export function useBoxes(places: WorkflowLayout): Boxes {
  const { workflow, language, messages } = useEditor();
  const before = useRef<Boxes>(new Map());
  return useMemo(() => {
    const sizes = stateSizes(workflow, { language });
    const boxes = new Map(
      workflow.states.flatMap(({ code }): [string, Box][] => {
        const place = places[code];
        const size = sizes.get(code);
        if (!place || !size) return [];
        const box = { x: flipped(place.x, size.width, messages.direction), y: place.y, ...size };
        const known = before.current.get(code);
        return [[code, known && isSameBox(known, box) ? known : box]];
      }),
    );
    before.current = keptIfSame(before.current, boxes);
    return before.current;
  }, [workflow, places, language, messages.direction]);
}

/** Right to left, x counts from the other side; doing it twice gives it back. */
export function flipped(x: number, width: number, direction: 'ltr' | 'rtl'): number {
  return direction === 'rtl' ? -(x + width) : x;
}

/** The boxes while some are dragged. */
export function movedBoxes(boxes: Boxes, moved: Moved | undefined): Boxes {
  if (!moved) return boxes;
  const shown = new Map(boxes);
  for (const [code, place] of moved) {
    const box = boxes.get(code);
    if (box) shown.set(code, { ...box, ...place });
  }
  return shown;
}

/** Routes of all lines while nothing is dragged. `isBusy`: better ones are being looked for. */
export type Settled = { routes: ReadonlyMap<string, Route>; lines: readonly Line[]; isBusy: boolean };

/** Routes of all lines, found beside the page. Until they are there, lines whose ends moved run as they can be drawn at once. */
export function useRoutes(boxes: Boxes, lines: readonly LineEdge[], area: Box | undefined): Settled {
  const { workflow } = useEditor();
  const options = useLayoutOptions();
  const openWorker = useLayoutWorker();
  const sizes = useMemo(() => labelSizes(workflow, options), [workflow, options]);
  const before = useRef<readonly Line[]>([]);
  const asked = useMemo(() => {
    const next = lines.map(({ id, from, to, isMain }): Line => {
      return { id, from, to, isMain, label: sizes.get(id) ?? NO_LABEL };
    });
    // What is selected or wrong changes no route.
    if (!areSameLines(before.current, next)) before.current = next;
    return before.current;
  }, [lines, sizes]);
  const [found, setFound] = useState<{ boxes: Boxes; lines: readonly Line[]; routes: ReadonlyMap<string, Route> }>();
  useEffect(() => {
    let isLatest = true;
    void openWorker()
      .route({ boxes, lines: asked })
      .then((answer) => answer && isLatest && setFound({ boxes, lines: asked, routes: answer.routes }));
    return () => {
      isLatest = false;
    };
  }, [boxes, asked, openWorker]);

  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (found) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [found]);

  const isBusy = found?.boxes !== boxes || found.lines !== asked;
  /** Those that have to be drawn without their best way, from where the states rest now. */
  const routes = useMemo((): ReadonlyMap<string, Route> => {
    if (!found) {
      const inView = asked.length <= MOST_AT_ONCE ? asked : asked.filter((line) => endsIn(line, boxes, area));
      return isLate ? previewRoutes(indexBoxes(boxes.values()), boxes, inView.slice(0, MOST_AT_ONCE)) : new Map();
    }
    if (!isBusy) return found.routes;
    const known = new Map(found.lines.map((line) => [line.id, line]));
    const stale = asked.filter((line) => !isSettled(line, known.get(line.id), boxes, found.boxes));
    const there = new Set(asked.map((line) => line.id));
    const drawn = new Map([...found.routes].filter(([id]) => there.has(id)));
    for (const [id, route] of previewRoutes(indexBoxes(boxes.values()), boxes, stale)) drawn.set(id, route);
    return drawn;
  }, [found, isBusy, isLate, asked, boxes, area]);

  return useMemo(() => ({ routes, lines: asked, isBusy }), [routes, asked, isBusy]);
}

/** Routes of the lines that hang on what is dragged. */
export function useMovedRoutes(
  boxes: Boxes,
  lines: readonly Line[],
  moved: Moved | undefined,
): ReadonlyMap<string, Route> | undefined {
  const codes = moved && [...moved.keys()].join('\n');
  const drag = useMemo(() => {
    if (codes === undefined) return undefined;
    const dragged = new Set(codes.split('\n'));
    const hanging = lines.filter(({ from, to }) => dragged.has(from) || dragged.has(to));
    return { resting: indexBoxes([...boxes].flatMap(([code, box]) => (dragged.has(code) ? [] : [box]))), hanging };
  }, [codes, boxes, lines]);
  return useMemo(
    () => (moved && drag ? previewRoutes(drag.resting, movedBoxes(boxes, moved), drag.hanging) : undefined),
    [moved, drag, boxes],
  );
}

function endsIn({ from, to }: Line, boxes: Boxes, area: Box | undefined): boolean {
  return [boxes.get(from), boxes.get(to)].some((box) => box && area && isIn(area, box));
}

function isSettled(line: Line, known: Line | undefined, boxes: Boxes, foundFor: Boxes): boolean {
  return (
    known !== undefined &&
    line.label.width === known.label.width &&
    line.label.height === known.label.height &&
    boxes.get(line.from) === foundFor.get(line.from) &&
    boxes.get(line.to) === foundFor.get(line.to)
  );
}

function areSameLines(one: readonly Line[], other: readonly Line[]): boolean {
  return (
    one.length === other.length &&
    one.every((line, at) => {
      const second = other[at];
      return (
        second !== undefined &&
        line.id === second.id &&
        line.isMain === second.isMain &&
        line.label.width === second.label.width &&
        line.label.height === second.label.height &&
        line.label.above === second.label.above
      );
    })
  );
}
