'use client';
import { useMemo, useRef } from 'react';
import type { Box } from '../../layout';
import type { StateNode } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { useLook } from './look';
import type { StateFlowNode } from './state-node';
import type { Moved } from './use-routes';
import { isIn, type Visible } from './use-visible';

type Given = {
  nodes: readonly StateNode[];
  boxes: ReadonlyMap<string, Box>;
  moved: Moved | undefined;
  visible: Visible;
  named: string | undefined;
};
/** Of states with the same code, how far each lies beside the one before. */
const ASIDE = 24;

/** The states as React Flow knows them; the same object as before where nothing about it changed. */
export function useFlowNodes({ nodes, boxes, moved, visible: { detail, area }, named }: Given): StateFlowNode[] {
  const { say, nameOf } = useLook();
  const before = useRef({ say, known: new Map<string, StateFlowNode>() });
  return useMemo(() => {
    const known = before.current.say === say ? before.current.known : new Map<string, StateFlowNode>();
    const shown = new Map<string, StateFlowNode>();
    const seen = new Map<string, number>();
    for (const node of detail === 'map' ? [] : nodes) {
      const { code } = node.state;
      const box = boxes.get(code);
      const times = seen.get(code) ?? 0;
      seen.set(code, times + 1);
      const place = moved?.get(code) ?? box;
      if (!box || !place) continue;
      const pointer = pointerTo.state(node.position);
      const isNamed = named === pointer;
      // What is selected or being named stays: the keys are with it.
      if (area && node.glow !== 'selected' && !isNamed && !moved?.has(code) && !isIn(area, box)) continue;
      const id = times === 0 ? code : `${code} ${times}`;
      const [x, y] = [place.x + times * ASIDE, place.y + times * ASIDE];
      const same = known.get(id);
      if (
        same?.data.node === node &&
        same.data.isNamed === isNamed &&
        same.position.x === x &&
        same.position.y === y &&
        same.width === box.width &&
        same.height === box.height
      ) {
        shown.set(id, same);
        continue;
      }
      const { width, height } = box;
      shown.set(id, {
        id,
        type: 'state',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        data: { node, isNamed },
        selected: node.glow === 'selected',
        ...(times > 0 && { draggable: false }),
        ariaLabel: say(`states.${node.shape}`, { name: nameOf(node.state) }),
      });
    }
    before.current = { say, known: shown };
    return [...shown.values()];
  }, [nodes, boxes, moved, detail, area, named, say, nameOf]);
}
