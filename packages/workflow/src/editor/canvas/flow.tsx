'use client';
import { ConnectionLineType, ConnectionMode, ReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent, type ReactNode, useCallback, useMemo } from 'react';
import type { Box } from '../../layout';
import { useEditor, useWords } from '../editor-context';
import type { StateNode as StateOfGraph } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { useLook } from './look';
import { type StateFlowNode, StateNode } from './state-node';
import type { Drawing } from './use-drawing';
import { useFlowNodes } from './use-flow-nodes';
import { useGradually } from './use-gradually';
import type { Moving } from './use-moving';
import type { Visible } from './use-visible';

const nodeTypes = { state: StateNode };
/** Lines are not React Flow's: see `LineLayer`. */
const noEdges: never[] = [];
/** How far away one can go; of many states all of them fit into the window then. */
const FARTHEST = 0.2;
const FARTHEST_OF_MANY = 0.02;
/** Cards that are drawn for the first time. */
const NEW_IN_A_FRAME = 6;
const idOf = ({ id }: StateFlowNode) => id;
const middleButton = [1];
const proOptions = { hideAttribution: true };
const allowDrop = (event: DragEvent) => event.preventDefault();

type Props = {
  nodes: readonly StateOfGraph[];
  boxes: ReadonlyMap<string, Box>;
  visible: Visible;
  moving: Moving;
  drawing: Drawing;
  /** What is being named. */
  named: string | undefined;
  canEdit: boolean;
  /** Places cannot be changed now. */
  isFixed: boolean;
  /** A drag moves the view. */
  isHand: boolean;
  /** A click on empty ground. */
  onGround(event: MouseEvent): void;
  children: ReactNode;
};

/** The states on a ground that can be moved and made larger; lines and all else are its children. */
export function Flow({
  nodes: states,
  boxes,
  visible,
  moving,
  drawing,
  named,
  canEdit,
  isFixed,
  isHand,
  ...rest
}: Props) {
  const { workflow } = useEditor();
  const say = useWords();
  const { pick } = useLook();
  const known = useFlowNodes({ nodes: states, boxes, moved: moving.moved, visible, named });
  const nodes = useGradually(known, idOf, NEW_IN_A_FRAME);
  const isMany = visible.detail !== 'all';
  // All that is given to React Flow stays the same while a state is dragged: it renders every card anew otherwise.
  const onNodeClick = useCallback(
    (event: MouseEvent, { data }: StateFlowNode) => pick(pointerTo.state(data.node.position), event.shiftKey),
    [pick],
  );
  const onNodeDragStart = useCallback(
    (_: unknown, { data }: StateFlowNode) => {
      if (data.node.glow !== 'selected') pick(pointerTo.state(data.node.position), false);
    },
    [pick],
  );
  const ariaLabels = useMemo(
    () => ({
      'node.a11yDescription.default': say('keys.node'),
      'node.a11yDescription.keyboardDisabled': say('keys.node'),
      'node.a11yDescription.ariaLiveMessage': () => say('keys.moved'),
      'handle.ariaLabel': say('keys.handle'),
    }),
    [say],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      onNodesChange={moving.onNodesChange}
      onNodeClick={onNodeClick}
      onNodeDragStart={onNodeDragStart}
      onPaneClick={rest.onGround}
      onConnect={drawing.onConnect}
      onConnectEnd={drawing.onConnectEnd}
      onDrop={drawing.onDrop}
      onDragOver={allowDrop}
      connectionMode={ConnectionMode.Loose}
      connectionRadius={56}
      nodeDragThreshold={3}
      nodesDraggable={canEdit && !isFixed && !isHand}
      nodesConnectable={canEdit}
      elementsSelectable={false}
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      selectionKeyCode={null}
      panOnDrag={canEdit && !isHand ? middleButton : true}
      panOnScroll
      zoomOnDoubleClick={false}
      edgesFocusable={false}
      minZoom={workflow.states.length > 0 && isMany ? FARTHEST_OF_MANY : FARTHEST}
      maxZoom={2}
      proOptions={proOptions}
      ariaLabelConfig={ariaLabels}
      connectionLineType={ConnectionLineType.SmoothStep}
      className="bg-canvas [--xy-connectionline-stroke-width:2] [--xy-connectionline-stroke:var(--brand)]"
      aria-label={say('canvas')}
    >
      {rest.children}
    </ReactFlow>
  );
}
