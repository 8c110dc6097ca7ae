'use client';
import { EdgeLabelRenderer } from '@xyflow/react';
import { memo } from 'react';
import type { Route } from '../../layout';
import type { LineEdge } from '../graph/build-graph';
import { LineLabel } from './action-label';
import { ActionLine } from './action-line';

export type ShownLine = { line: LineEdge; route: Route; from: string; to: string };

/**
 * All lines that are shown, below the states, and their labels above. Ours, not edges of React Flow: those ask where
 * their ends are whenever anything on the canvas moves.
 */
export const LineLayer = memo(function LineLayer({
  lines,
  named,
}: {
  lines: readonly ShownLine[];
  named: string | undefined;
}) {
  return (
    <EdgeLabelRenderer>
      <svg aria-hidden data-lines className="pointer-events-none absolute size-px overflow-visible">
        {lines.map(({ line, route }) => (
          <ActionLine key={line.id} line={line} route={route} />
        ))}
      </svg>
      {lines.map(
        ({ line, route, from, to }) =>
          route.label && (
            <LineLabel
              key={line.id}
              line={line}
              label={route.label}
              from={from}
              to={to}
              named={isOf(line, named) ? named : undefined}
            />
          ),
      )}
    </EdgeLabelRenderer>
  );
});

function isOf(line: LineEdge, named: string | undefined): boolean {
  return named !== undefined && line.drawn.some((each) => named === `/actions/${each.position}`);
}
