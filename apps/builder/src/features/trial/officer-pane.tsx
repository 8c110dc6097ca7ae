'use client';
import type { TrialPerson } from '@nirmaan/trials';
import { Button, EmptyState } from '@nirmaan/ui';
import clsx from 'clsx';
import { ArrowRight, UserX } from 'lucide-react';
import { useWords } from '../shell/providers';
import { PersonSelect } from './person-select';
import { type FrameAsk, TrialFrame } from './trial-frame';

/** The officers' side: the real workbench, as whoever is played. */
export function OfficerPane({
  base,
  officers,
  officer,
  waiting,
  ask,
  onPlay,
  nameOf,
  className,
}: {
  base: string;
  officers: readonly TrialPerson[];
  officer: TrialPerson | undefined;
  /** Who can go on with the case. */
  waiting: readonly TrialPerson[];
  ask: FrameAsk | undefined;
  onPlay(person: TrialPerson): void;
  nameOf(person: TrialPerson): string;
  className?: string;
}) {
  const say = useWords();
  const next = waiting.find(({ audience }) => audience !== 'citizen');
  const isTheirTurn = officer !== undefined && waiting.includes(officer);
  return (
    <section aria-label={say('trial.pane.officer')} className={clsx('flex min-w-0 flex-col lg:min-h-0', className)}>
      <div className="flex flex-wrap items-center gap-2 px-3 py-2">
        {officers.length > 0 && (
          <PersonSelect
            label={say('trial.officer-as')}
            people={officers}
            person={officer}
            waiting={waiting}
            onPlay={onPlay}
          />
        )}
        {next && !isTheirTurn ? (
          <Button size="small" icon={ArrowRight} directional className="ms-auto" onClick={() => onPlay(next)}>
            {say('trial.go-on-as', { name: nameOf(next) })}
          </Button>
        ) : (
          <span className="ms-auto text-12 text-text-3">
            {say(
              isTheirTurn
                ? 'trial.their-turn'
                : waiting.some(({ audience }) => audience === 'citizen')
                  ? 'trial.citizens-turn'
                  : 'trial.moves',
            )}
          </span>
        )}
      </div>
      <div className="flex-1 px-3 pb-3 max-lg:h-[72dvh] max-lg:flex-none lg:min-h-0">
        {officers.length === 0 ? (
          <EmptyState icon={UserX} title={say('trial.no-officers')} text={say('trial.no-officers-text')} />
        ) : (
          <TrialFrame
            name="trial-officer"
            title={say('trial.officer-frame')}
            base={base}
            ask={ask}
            className="h-full min-h-96 w-full rounded border border-line bg-surface"
          />
        )}
      </div>
    </section>
  );
}
