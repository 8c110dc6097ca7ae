'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { FrameLane } from '../../layout';
import type { State, Workflow } from '../../model/workflow';
import type { Token } from '../../simulation/model';
import { useEditor } from '../editor-context';
import { markIn } from './mark-in';

type Props = {
  lane: FrameLane;
  /** Of the frame. */
  width: number;
  workflow: Workflow;
  issues: readonly Issue[];
  /** Where the branch's workflow lies. */
  place: string;
  isRightToLeft: boolean;
  /** Where it stands in the case that is played. */
  token: Token | undefined;
};

/** A branch in small: the names of its states and lines between them. It is a picture; its words are in outline and properties. */
export function BranchPicture({ lane, width, workflow, issues, place, isRightToLeft, token }: Props) {
  const { language } = useEditor();
  const states = new Map(workflow.states.map((state, position) => [state.code, { state, position }]));
  const across = (x: number) => (isRightToLeft ? width - x : x);
  return (
    <span aria-hidden>
      <svg
        className="absolute inset-0 overflow-visible text-arrow"
        width={width}
        height={lane.height}
        aria-hidden
        focusable="false"
      >
        {lane.lines.map(({ from, to, points }) => {
          const last = points.at(-1);
          const before = points.at(-2);
          return (
            <g key={`${from} ${to}`} fill="none" stroke="currentColor" strokeWidth={1.25}>
              <polyline points={points.map(({ x, y }) => `${across(x)},${y - lane.y}`).join(' ')} />
              {last && before && (
                <path
                  d="M0 0 L-6 -3 L-6 3 Z"
                  fill="currentColor"
                  stroke="none"
                  transform={`translate(${across(last.x)} ${last.y - lane.y}) rotate(${angleOf(before, last, isRightToLeft)})`}
                />
              )}
            </g>
          );
        })}
      </svg>
      {lane.states.map(({ code, x, y, width: wide, height }) => {
        const found = states.get(code);
        if (!found) return null;
        const mark = markIn(issues, `${place}/states/${found.position}`);
        const isHere = token?.state === code && token.outcome !== 'cancelled';
        return (
          <span
            key={code}
            className={`absolute grid place-items-center text-12 ${lookOf(found.state, mark)} ${isHere ? 'outline-2 outline-brand' : ''}`}
            style={{ insetInlineStart: x, top: y - lane.y, width: wide, height }}
          >
            {isHere && (
              <span className="absolute -end-1.5 -top-1.5 size-3 rounded-pill bg-action ring-2 ring-action/25" />
            )}
            {found.state.kind !== 'start' && (
              <span className="w-full truncate px-2 text-center">
                {localize(found.state.name, language) || found.state.code}
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}

function lookOf({ kind, outcome }: State, mark: 'error' | 'warning' | undefined): string {
  if (kind === 'start') return 'rounded-pill bg-brand';
  const shape =
    kind === 'end' ? 'rounded-pill border-2' : kind === 'parallel' ? 'rounded border border-dashed' : 'rounded border';
  if (mark === 'error') return `${shape} border-error-mark bg-error-soft text-text`;
  if (kind !== 'end') return `${shape} border-line-2 bg-surface text-text`;
  const edge = outcome === 'ok' ? 'border-ok-mark' : outcome === 'fail' ? 'border-error-mark' : 'border-arrow';
  return `${shape} ${edge} bg-surface text-text`;
}

type Point = { x: number; y: number };

/** Degrees, clockwise from the right. */
function angleOf(from: Point, to: Point, isRightToLeft: boolean): number {
  const x = (to.x - from.x) * (isRightToLeft ? -1 : 1);
  return (Math.atan2(to.y - from.y, x) * 180) / Math.PI;
}
