'use client';
import { type Connection, type FinalConnectionState, useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent as ReactMouseEvent, useMemo, useRef } from 'react';
import { type Box, CARD, type Route } from '../../layout';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor } from '../editor-context';
import { pointersOfStates } from '../multi-selection';
import { pointerTo } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { useNaming } from '../use-naming';
import type { MenuPlace } from './context-menu';
import { stateKindOf } from './palette';
import { isGround, pointerAt } from './pointer-at';
import { flipped } from './use-routes';
import { isIn } from './use-visible';

type Given = { canEdit: boolean; isFixed: boolean; openMenu(place: MenuPlace): void };
type Drawn = { boxes: ReadonlyMap<string, Box>; routes: ReadonlyMap<string, Route>; isMore: boolean };
type Client = { x: number; y: number };

export type Drawing = ReturnType<typeof useDrawing>;

/** From where on one looks at a single state. */
const NEAR = 0.8;

/** What a pointer does on the canvas: draws, names, selects, asks what can be done. */
export function useDrawing({ canEdit, isFixed, openMenu }: Given) {
  const { workflow, messages } = useEditor();
  const commands = useCommandsOfEditor();
  const naming = useNaming();
  const several = useMultiSelection();
  const flow = useReactFlow();
  const latest = useRef({ workflow, commands, naming, several, openMenu, canEdit, isFixed });
  latest.current = { workflow, commands, naming, several, openMenu, canEdit, isFixed };
  return useMemo(() => {
    /** The place of a card whose middle is there; undefined where places are not an author's now. */
    const placeAt = (client: Client) => {
      const point = flow.screenToFlowPosition(client);
      const place = {
        x: flipped(point.x - CARD.width / 2, CARD.width, messages.direction),
        y: point.y - CARD.height / 2,
      };
      return latest.current.isFixed ? undefined : place;
    };
    const nameNewState = () => {
      const { workflow, naming } = latest.current;
      naming.start(pointerTo.state(workflow.states.length), true);
    };
    return {
      onConnect({ source, target }: Connection) {
        const { workflow, commands, naming } = latest.current;
        commands.addAction(source, target);
        naming.start(pointerTo.action(workflow.actions.length), true);
      },
      onConnectEnd(event: MouseEvent | TouchEvent, { fromNode, toNode, isValid }: FinalConnectionState) {
        if (toNode || isValid || !fromNode) return;
        const { clientX, clientY } =
          'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
        latest.current.commands.addStateAfter(fromNode.id, placeAt({ x: clientX, y: clientY }));
        nameNewState();
      },
      onDrop(event: DragEvent) {
        const kind = stateKindOf(event.dataTransfer);
        if (!kind) return;
        event.preventDefault();
        latest.current.commands.addState(kind, placeAt({ x: event.clientX, y: event.clientY }));
        nameNewState();
      },
      /** On the ground a new state, else the name of what is there. */
      onDoubleClick(event: ReactMouseEvent) {
        const { canEdit, commands, naming, several } = latest.current;
        if (!canEdit) return;
        const pointer = pointerAt(event.target);
        if (pointer !== undefined) {
          several.select([pointer]);
          naming.start(pointer);
        } else if (isGround(event.target)) {
          commands.addState('task', placeAt({ x: event.clientX, y: event.clientY }));
          nameNewState();
        }
      },
      onContextMenu(event: ReactMouseEvent) {
        const { canEdit, several, openMenu } = latest.current;
        const pointer = pointerAt(event.target);
        // What is being typed has a menu of its own.
        const isTyping = event.target instanceof Element && event.target.closest('input, textarea');
        if (!canEdit || isTyping) return;
        event.preventDefault();
        if (pointer !== undefined && !several.pointers.includes(pointer)) several.select([pointer]);
        else if (pointer === undefined && isGround(event.target)) several.clear();
        const screen = screenOf(event);
        openMenu({ screen, at: placeAt(screen) });
      },
      /** The states a box touches; where it touches none, the actions whose labels it touches. */
      selectIn(box: Box, { boxes, routes, isMore }: Drawn) {
        const { workflow, several } = latest.current;
        const codes = new Set([...boxes].flatMap(([code, each]) => (isIn(box, each) ? [code] : [])));
        const lines = new Set(
          [...routes].flatMap(([id, { label }]) => (codes.size === 0 && label && isIn(box, label) ? [id] : [])),
        );
        const actions = workflow.actions.flatMap(({ from, to }, position) =>
          lines.has(`${from}→${to}`) ? [pointerTo.action(position)] : [],
        );
        const found = codes.size > 0 ? pointersOfStates(workflow, codes) : actions;
        if (isMore) several.add(found);
        else several.select(found);
      },
      /** From far away a click looks nearer, at a state where it hit one. */
      lookAt(event: ReactMouseEvent, boxes: ReadonlyMap<string, Box>) {
        const { workflow, several } = latest.current;
        const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        const hit = [...boxes].find(([, box]) => isIn(box, { ...at, width: 0, height: 0 }));
        if (hit) several.select(pointersOfStates(workflow, new Set([hit[0]])));
        void flow.setCenter(at.x, at.y, { zoom: NEAR, duration: 150 });
      },
    };
  }, [flow, messages.direction]);
}

/** Where a menu was asked for; by the menu key it is below what has the focus. */
function screenOf({ clientX, clientY, target }: ReactMouseEvent): Client {
  if (clientX !== 0 || clientY !== 0 || !(target instanceof Element)) return { x: clientX, y: clientY };
  const { left, bottom } = target.getBoundingClientRect();
  return { x: left, y: bottom };
}
