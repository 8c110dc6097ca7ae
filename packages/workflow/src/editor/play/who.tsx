'use client';
import { Kbd, roleClasses } from '@nirmaan/ui';
import { Users } from 'lucide-react';
import { useId, useMemo } from 'react';
import { offersOf } from '../../simulation/simulation';
import { useNames, useRoleColours, useWords } from '../editor-context';
import { Section } from '../properties/section';
import { countPossible } from './choices';
import type { Play } from './play-context';

/** As whom the case is moved on; beside each role how much it could do now. */
export function Who({ play }: { play: Play }) {
  const say = useWords();
  const names = useNames();
  const colours = useRoleColours();
  const group = useId();
  const { simulation, roles, who, beWho, possibleFor } = play;
  const all = useMemo(() => countPossible(offersOf(simulation, roles)), [simulation, roles]);
  return (
    <Section title={say('play.who.title')}>
      <fieldset className="-mx-2 grid max-h-80 gap-px overflow-y-auto max-md:grid-cols-2">
        <legend className="sr-only">{say('play.who.title')}</legend>
        {roles.map((role, at) => {
          const colour = colours.get(role);
          const name = names.role(role);
          return (
            <Choice
              key={role}
              group={group}
              name={name}
              count={possibleFor.get(role) ?? 0}
              isOn={who === role}
              {...(at < 9 && { shortcut: String(at + 1) })}
              onChoose={() => beWho(role)}
            >
              <span
                aria-hidden
                className={`grid size-6 shrink-0 place-items-center rounded-pill text-12 font-strong ${colour ? roleClasses[colour] : 'border border-line-3'}`}
              >
                {lettersOf(name)}
              </span>
            </Choice>
          );
        })}
        <Choice
          group={group}
          name={say('play.who.anybody')}
          count={all}
          isOn={who === 'anybody'}
          shortcut="0"
          onChoose={() => beWho('anybody')}
        >
          <span aria-hidden className="grid size-6 shrink-0 place-items-center rounded-pill bg-sunken text-text-2">
            <Users className="size-3.5" strokeWidth={1.75} />
          </span>
        </Choice>
      </fieldset>
    </Section>
  );
}

type ChoiceProps = {
  group: string;
  name: string;
  count: number;
  isOn: boolean;
  shortcut?: string;
  onChoose(): void;
  children: React.ReactNode;
};

function Choice({ group, name, count, isOn, shortcut, onChoose, children }: ChoiceProps) {
  const say = useWords();
  return (
    <label
      className={`flex items-center gap-2.5 rounded border-s-3 px-2 py-1 has-focus-visible:shadow-ring ${isOn ? 'border-brand bg-brand-soft' : 'border-transparent hover:bg-hover'}`}
    >
      <input type="radio" name={group} checked={isOn} onChange={onChoose} className="sr-only" />
      {children}
      <span className="min-w-0 flex-1">
        <span className={`block truncate ${isOn ? 'font-strong' : ''}`}>{name}</span>
        <span className="block text-12 text-text-3">{say('play.who.can', { count })}</span>
      </span>
      {shortcut && (
        <Kbd aria-hidden className="max-md:hidden">
          {shortcut}
        </Kbd>
      )}
    </label>
  );
}

function lettersOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
}
