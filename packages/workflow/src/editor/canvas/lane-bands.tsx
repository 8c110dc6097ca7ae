'use client';
import { roleClasses } from '@nirmaan/ui';
import { useStore, ViewportPortal } from '@xyflow/react';
import type { LaneKey } from '../../layout';
import type { Places } from '../use-places';
import { useLook } from './look';
import { flipped } from './use-routes';

/** Of a name to the edge of the view. */
const MARGIN = 8;

/** A band for each role behind the states, with its name where the band begins, or where the view does. */
export function LaneBands({ lanes: { lanes, x, width } }: { lanes: NonNullable<Places['lanes']> }) {
  const { messages, say, role, colourOf } = useLook();
  const left = flipped(x, width, messages.direction);
  const isMirrored = messages.direction === 'rtl';
  const before = useStore(({ transform: [moved, , zoom], width: wide }) => {
    const edge = isMirrored ? left + width - (wide - moved) / zoom : -moved / zoom - left;
    return Math.round(Math.min(Math.max(0, edge), width - 200));
  });
  const nameOf = (key: LaneKey) => (typeof key === 'object' ? role(key.role) : say(`lanes.${key}`));
  return (
    <ViewportPortal>
      <div className="pointer-events-none absolute -z-10">
        {lanes.map(({ key, y, height }, at) => {
          const colour = typeof key === 'object' ? colourOf(key.role) : key === 'system' ? 'system' : undefined;
          return (
            <div
              key={typeof key === 'object' ? key.role : key}
              dir={messages.direction}
              className={`absolute border-y border-line ${at % 2 === 0 ? 'bg-surface/60' : 'bg-sunken/60'}`}
              style={{ transform: `translate(${left}px, ${y}px)`, width, height }}
            >
              <span
                style={{ insetInlineStart: before + MARGIN }}
                className={`absolute top-2 rounded-pill px-2 py-0.5 text-12 font-strong ${colour ? roleClasses[colour] : 'border border-line-3 bg-surface text-text-2'}`}
              >
                {nameOf(key)}
              </span>
            </div>
          );
        })}
      </div>
    </ViewportPortal>
  );
}
