'use client';
import {
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionLineType,
  ConnectionMode,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, useCallback, useMemo, useState } from 'react';
import { CARD } from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useNames, useWords } from '../editor-context';
import { buildGraph } from '../graph/build-graph';
import { lightOf } from '../graph/light';
import { pointerTo, selectedOf } from '../selection';
import { type ActionFlowEdge, ActionLine } from './action-line';
import { type StateFlowNode, StateNode } from './state-node';
import { stateKindOf, Toolbar, type ToolbarProps, Zoom } from './toolbar';
import { TrailDot } from './trail-dot';
import { useFit } from './use-fit';
import { type Dragged, flipped, useBoxes, useRoutes } from './use-routes';
import { useView } from './use-view';

const nodeTypes = { state: StateNode };
const edgeTypes = { line: ActionLine };

/** The workflow itself. Moving is a drag or the arrow keys; everything else is also in toolbar, outline and properties. */
export function Canvas({ places, ...outline }: { places: WorkflowLayout } & Omit<ToolbarProps, 'onArrange'>) {
  const { workflow, issues, selection, onSelect, trail, messages } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const flow = useReactFlow();
  const [dragged, setDragged] = useState<Dragged>();
  const selected = useMemo(() => selectedOf(selection, workflow), [selection, workflow]);
  const light = useMemo(() => lightOf(workflow, selected, trail), [workflow, selected, trail]);
  const graph = useMemo(() => buildGraph(workflow, { issues, selection, light }), [workflow, issues, selection, light]);
  const boxes = useBoxes(places, dragged);
  const routes = useRoutes(boxes, graph.lines, dragged);
  const { fit, fitNext } = useFit(boxes, routes);
  useView(boxes, selected);

  const nodes = useMemo(
    () =>
      graph.nodes.flatMap((node): StateFlowNode[] => {
        const { code } = node.state;
        const box = boxes.get(code);
        if (!box) return [];
        const { x, y, width, height } = box;
        return [
          {
            id: code,
            type: 'state',
            position: { x, y },
            width,
            height,
            measured: { width, height },
            data: { node },
            selected: node.glow === 'selected',
            ariaLabel: say(`states.${node.shape}`, { name: names.state(code) }),
          },
        ];
      }),
    [graph.nodes, boxes, say, names],
  );
  const edges = useMemo(
    () =>
      graph.lines.flatMap((line): ActionFlowEdge[] => {
        const route = routes.get(line.id);
        return route ? [{ id: line.id, type: 'line', source: line.from, target: line.to, data: { line, route } }] : [];
      }),
    [graph.lines, routes],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<StateFlowNode>[]) => {
      for (const change of changes) {
        if (change.type === 'select' && change.selected) {
          const position = workflow.states.findIndex((state) => state.code === change.id);
          if (position >= 0) onSelect(pointerTo.state(position));
        }
        if (change.type !== 'position' || !change.position) continue;
        const { x, y } = change.position;
        if (change.dragging) setDragged({ code: change.id, x, y });
        else {
          setDragged(undefined);
          const box = boxes.get(change.id);
          const before = box && places[change.id];
          const to = { x: flipped(x, box?.width ?? 0, messages.direction), y };
          if (before && (Math.round(to.x) !== before.x || Math.round(to.y) !== before.y))
            commands.moveState(change.id, to);
        }
      }
    },
    [workflow, boxes, places, commands, onSelect, messages.direction],
  );
  const placeAt = (client: { x: number; y: number }) => {
    const point = flow.screenToFlowPosition(client);
    const x = point.x - CARD.width / 2;
    return { x: flipped(x, CARD.width, messages.direction), y: point.y - CARD.height / 2 };
  };
  const onConnect = ({ source, target }: Connection) => commands.addAction(source, target);
  const onConnectEnd = (event: MouseEvent | TouchEvent, { fromNode, toNode, isValid }: FinalConnectionState) => {
    if (toNode || isValid || !fromNode) return;
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    commands.addStateAfter(fromNode.id, placeAt({ x: clientX, y: clientY }));
  };
  const onDrop = (event: DragEvent) => {
    const kind = stateKindOf(event.dataTransfer);
    if (!kind) return;
    event.preventDefault();
    commands.addState(kind, placeAt({ x: event.clientX, y: event.clientY }));
  };
  return (
    <>
      <Toolbar
        {...outline}
        onArrange={() => {
          fitNext();
          void commands.arrange();
        }}
      />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(_, node) => onSelect(pointerTo.state(node.data.node.position))}
        onPaneClick={() => onSelect(null)}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        onDrop={onDrop}
        onDragOver={(event) => event.preventDefault()}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={56}
        nodeDragThreshold={3}
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        edgesFocusable={false}
        edgesReconnectable={false}
        minZoom={0.2}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          'node.a11yDescription.default': say('keys.node'),
          'node.a11yDescription.keyboardDisabled': say('keys.node'),
          'node.a11yDescription.ariaLiveMessage': () => say('keys.moved'),
          'handle.ariaLabel': say('keys.handle'),
        }}
        connectionLineType={ConnectionLineType.SmoothStep}
        className="bg-canvas [--xy-connectionline-stroke-width:2] [--xy-connectionline-stroke:var(--brand)]"
        aria-label={say('canvas')}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={24}
          size={1.5}
          className="[--xy-background-pattern-color:var(--canvas-dot)]"
        />
        {trail && trail.length > 1 && <TrailDot trail={trail} routes={routes} boxes={boxes} />}
      </ReactFlow>
      <Zoom onFit={fit} />
    </>
  );
}
