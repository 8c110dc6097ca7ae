'use client';
import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Box } from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor } from '../editor-context';
import { stateCodesOf } from '../multi-selection';
import { useMultiSelection } from '../use-multi-selection';
import type { StateFlowNode } from './state-node';
import { flipped, type Moved } from './use-routes';

export type Moving = {
  moved: Moved | undefined;
  onNodesChange(changes: NodeChange<StateFlowNode>[]): void;
};

/** States that are dragged or moved by arrow keys: all that are selected go along, also those that are not in view. */
export function useMoving(boxes: ReadonlyMap<string, Box>, places: WorkflowLayout): Moving {
  const { workflow, messages } = useEditor();
  const commands = useCommandsOfEditor();
  const { pointers } = useMultiSelection();
  const [moved, setMoved] = useState<Moved>();
  const latest = useRef({ boxes, places, commands, direction: messages.direction, chosen: () => new Set<string>() });
  latest.current = {
    boxes,
    places,
    commands,
    direction: messages.direction,
    chosen: () => stateCodesOf(pointers, workflow),
  };
  const onNodesChange = useCallback((changes: NodeChange<StateFlowNode>[]) => {
    const { boxes, places, commands, direction, chosen } = latest.current;
    const to = new Map<string, { x: number; y: number }>();
    let isDragging = false;
    for (const change of changes) {
      if (change.type !== 'position' || !change.position || !boxes.has(change.id)) continue;
      isDragging ||= change.dragging === true;
      to.set(change.id, change.position);
    }
    const [first] = to;
    if (!first) return;
    const [code, place] = first;
    const box = boxes.get(code);
    const codes = chosen();
    if (box && codes.has(code))
      for (const other of codes) {
        const resting = boxes.get(other);
        if (resting && !to.has(other))
          to.set(other, { x: resting.x + place.x - box.x, y: resting.y + place.y - box.y });
      }
    if (isDragging) {
      setMoved(to);
      return;
    }
    setMoved(undefined);
    const changed: WorkflowLayout = {};
    for (const [each, { x, y }] of to) {
      const before = places[each];
      const next = { x: Math.round(flipped(x, boxes.get(each)?.width ?? 0, direction)), y: Math.round(y) };
      if (before && (before.x !== next.x || before.y !== next.y)) changed[each] = next;
    }
    const [only, ...others] = Object.entries(changed);
    if (only && others.length === 0) commands.moveState(...only);
    else if (only) commands.moveStates(changed);
  }, []);
  return useMemo(() => ({ moved, onNodesChange }), [moved, onNodesChange]);
}
