'use client';
import { Background, BackgroundVariant } from '@xyflow/react';
import { type MouseEvent, memo, useMemo } from 'react';
import type { Box, Route } from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { useEditor, useNames } from '../editor-context';
import type { buildGraph } from '../graph/build-graph';
import { CaseToken } from '../play/case-token';
import type { usePlayedCase } from '../play/use-played-case';
import { selectedOf } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { useNaming } from '../use-naming';
import type { Places } from '../use-places';
import { Flow } from './flow';
import { LaneBands } from './lane-bands';
import { LineLayer, type ShownLine } from './line-layer';
import { ReconnectEnds } from './reconnect';
import { SelectionBar } from './selection-bar';
import { TrailDot } from './trail-dot';
import type { Drawing } from './use-drawing';
import { useGradually } from './use-gradually';
import { useMoving } from './use-moving';
import { movedBoxes, type Settled, useMovedRoutes } from './use-routes';
import { extentOf, isIn, type Visible } from './use-visible';

/** Lines that are drawn for the first time. */
const NEW_IN_A_FRAME = 12;
const idOf = ({ line }: ShownLine) => line.id;

type Props = {
  graph: ReturnType<typeof buildGraph>;
  places: WorkflowLayout;
  lanes: Places['lanes'];
  boxes: ReadonlyMap<string, Box>;
  settled: Settled;
  visible: Visible;
  drawing: Drawing;
  played: ReturnType<typeof usePlayedCase>;
  canEdit: boolean;
  isHand: boolean;
  onGround(event: MouseEvent): void;
};

/** States and lines, and whatever follows a state that is dragged: it alone is rendered while one is. */
export const Scene = memo(function Scene({ graph, places, lanes, boxes, settled, visible, ...rest }: Props) {
  const { workflow, selection, trail } = useEditor();
  const names = useNames();
  const naming = useNaming();
  const several = useMultiSelection();
  const { canEdit, played } = rest;
  const isFixed = lanes !== undefined;
  const moving = useMoving(boxes, places);
  const { moved } = moving;
  const shownBoxes = useMemo(() => movedBoxes(boxes, moved), [boxes, moved]);
  const movedRoutes = useMovedRoutes(boxes, settled.lines, moved);
  const lines = useMemo(
    () => (visible.detail === 'map' ? [] : shownLines(graph.lines, settled.routes, visible.area, names.state)),
    [graph.lines, settled.routes, visible, names],
  );
  const known = useGradually(lines, idOf, NEW_IN_A_FRAME);
  const drawn = useMemo(() => withRoutes(known, movedRoutes), [known, movedRoutes]);
  const routes = useMemo(
    () => (movedRoutes ? new Map([...settled.routes, ...movedRoutes]) : settled.routes),
    [settled.routes, movedRoutes],
  );
  const selected = selectedOf(selection, workflow);
  return (
    <>
      <Flow
        nodes={graph.nodes}
        moving={moving}
        boxes={boxes}
        visible={visible}
        named={naming.pointer}
        canEdit={canEdit}
        isFixed={isFixed}
        isHand={rest.isHand}
        drawing={rest.drawing}
        onGround={rest.onGround}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={24}
          size={1.5}
          className="[--xy-background-pattern-color:var(--canvas-dot)]"
        />
        {lanes && <LaneBands lanes={lanes} />}
        <LineLayer lines={drawn} named={naming.pointer} />
        {canEdit && selected?.kind === 'action' && !several.isSeveral && visible.detail !== 'map' && (
          <ReconnectEnds lines={graph.lines} routes={routes} boxes={boxes} position={selected.position} />
        )}
        {trail && trail.length > 1 && <TrailDot trail={trail} routes={routes} boxes={shownBoxes} />}
        {played && <CaseToken scope={played.scope} routes={routes} boxes={shownBoxes} />}
      </Flow>
      {canEdit && <SelectionBar boxes={shownBoxes} isFixed={isFixed} />}
    </>
  );
});

function shownLines(
  lines: Props['graph']['lines'],
  routes: ReadonlyMap<string, Route>,
  area: Box | undefined,
  nameOf: (state: string) => string,
): ShownLine[] {
  return lines.flatMap((line) => {
    const route = routes.get(line.id);
    if (!route || (area && !isIn(area, extentOf(route)))) return [];
    return [{ line, route, from: nameOf(line.from), to: nameOf(line.to) }];
  });
}

/** The lines with the routes of those that hang on what is dragged. */
function withRoutes(lines: readonly ShownLine[], moved: ReadonlyMap<string, Route> | undefined): readonly ShownLine[] {
  if (!moved) return lines;
  return lines.map((each) => {
    const route = moved.get(each.line.id);
    return route ? { ...each, route } : each;
  });
}
