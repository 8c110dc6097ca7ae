'use client';
import { RefreshCw } from 'lucide-react';
import type { StateNode } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { ActionList } from './action-list';
import { useLook } from './look';
import { glowEdge, RoleDot } from './marks';

/** Actions that leave the case here: a badge on the card's edge, no arrow. One is selected by a click; several open as a list. */
export function NotesBadge({ node }: { node: StateNode }) {
  const { say, nameOf, colourOf, pick } = useLook();
  const [first, ...more] = node.notes;
  if (!first) return null;
  const lit = node.notes.find((note) => note.glow);
  const names = node.notes.slice(0, 12).map(({ action }) => nameOf(action));
  const shown = lit ?? first;
  const badge = (
    <button
      type="button"
      data-pointer={pointerTo.action(shown.position)}
      title={names.join(', ')}
      aria-label={say('card.notes', { names: names.join(', ') })}
      onClick={(event) => {
        event.stopPropagation();
        if (more.length === 0) pick(pointerTo.action(first.position), event.shiftKey);
      }}
      className={`nodrag flex h-5 min-w-0 items-center gap-1 rounded-pill border bg-surface px-1.5 text-12 text-text-2 hover:bg-hover ${glowEdge(lit?.glow, 'border-line-2')}`}
    >
      <RefreshCw aria-hidden className="size-3 shrink-0" strokeWidth={1.75} />
      <span className="truncate">{nameOf(shown.action)}</span>
      {more.length > 0 ? (
        <span className="text-text-3">+{more.length}</span>
      ) : (
        first.action.roles.slice(0, 3).map((role) => <RoleDot key={role} colour={colourOf(role)} />)
      )}
    </button>
  );
  return (
    <span className="group-[.is-far]/canvas:hidden absolute end-2 -top-3 flex max-w-36">
      {more.length > 0 ? (
        <ActionList trigger={badge} label={say('bundle.notes', { state: nameOf(node.state) })} actions={node.notes} />
      ) : (
        badge
      )}
    </span>
  );
}
