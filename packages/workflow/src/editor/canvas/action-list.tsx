'use client';
import { Input, Popover } from '@nirmaan/ui';
import { type KeyboardEvent, type ReactElement, type SyntheticEvent, useState } from 'react';
import type { LineAction } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { type Look, useLook } from './look';
import { MarkIcon } from './marks';
import { RoleOnLine } from './role-on-line';

type Props = { trigger: ReactElement; label: string; actions: readonly LineAction[] };

/** From so many on a name is faster typed than found. */
const SEARCHED = 8;

/** Actions that have one label or badge together: a list that opens, each of them a button. */
export function ActionList({ trigger, label, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover trigger={trigger} label={label} open={isOpen} onOpenChange={setOpen} className="p-1.5!">
      <p className="truncate px-2 py-1 text-12 text-text-2">{label}</p>
      <Listed actions={actions} close={() => setOpen(false)} />
    </Popover>
  );
}

function Listed({ actions, close }: { actions: readonly LineAction[]; close(): void }) {
  const look = useLook();
  const { say, nameOf, messages, pick } = look;
  const [wanted, setWanted] = useState('');
  const found = wanted === '' ? actions : actions.filter((each) => isFound(each, wanted, look));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk the buttons inside; what is done here is no click on the card around
    <div dir={messages.direction} onKeyDown={walk} onClick={stop} onDoubleClick={stop} onContextMenu={stop}>
      {actions.length > SEARCHED && (
        <Input
          aria-label={say('bundle.find')}
          placeholder={say('bundle.find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          className="mb-1"
        />
      )}
      <ul className="grid max-h-72 overflow-auto">
        {found.map(({ action, position, mark, glow }) => (
          <li key={position} className="[content-visibility:auto] [contain-intrinsic-size:auto_30px]">
            <button
              type="button"
              data-pointer={pointerTo.action(position)}
              aria-current={glow === 'selected' || undefined}
              onClick={(event) => {
                pick(pointerTo.action(position), event.shiftKey);
                if (!event.shiftKey) close();
              }}
              className={`flex w-full items-center gap-2 rounded-chip px-2 py-1 text-start hover:bg-hover ${glow === 'selected' ? 'bg-brand-soft text-brand' : ''}`}
            >
              <span className="min-w-0 flex-1 truncate font-strong">{nameOf(action)}</span>
              {mark && <MarkIcon mark={mark} className="bg-transparent!" />}
              <span className="flex max-w-[50%] gap-1 overflow-hidden">
                {action.roles.slice(0, 2).map((role) => (
                  <RoleOnLine key={role} role={role} />
                ))}
                {action.roles.length > 2 && <span className="text-12 text-text-3">+{action.roles.length - 2}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status" className="px-2 py-1 text-text-2">
          {say('bundle.none')}
        </p>
      )}
    </div>
  );
}

function isFound({ action }: LineAction, wanted: string, { nameOf, role }: Look): boolean {
  const words = wanted.toLocaleLowerCase().trim();
  return [nameOf(action), action.code, ...action.roles.map(role)].some((each) =>
    each.toLocaleLowerCase().includes(words),
  );
}

function stop(event: SyntheticEvent) {
  event.stopPropagation();
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? stops.indexOf(active) : -1;
  stops[at + step]?.focus();
  event.preventDefault();
}
