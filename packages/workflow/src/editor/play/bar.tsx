'use client';
import { Button, IconButton, SegmentedControl } from '@nirmaan/ui';
import { Clock, RotateCcw, StepForward, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { units } from '../duration';
import { useEditor, useWords } from '../editor-context';
import { Keep } from './keep';
import { KeptTests } from './kept-tests';
import { ManyCases } from './many-cases';
import { type Play, usePlay } from './play-context';
import { TimeLine } from './time-line';
import { deadlineOf } from './timeline';
import { CASES } from './use-many-cases';
import { useCaseNames, useClockWords } from './words';

type View = 'case' | 'many' | 'tests';

/** Below the canvas while a case is played: its clock, what happened so far, and what is kept of it. */
export function PlayBar() {
  const { scenarios, editScenarios, shownScenario } = useEditor();
  const say = useWords();
  const play = usePlay();
  const [view, setView] = useState<View>('case');
  useEffect(() => {
    if (shownScenario !== undefined) setView('tests');
  }, [shownScenario]);
  if (!play) return null;
  const { run } = play;
  return (
    <section
      aria-label={say('play.bar')}
      className="flex shrink-0 flex-col border-t border-line bg-surface max-md:order-2"
    >
      <div className="flex flex-wrap items-center gap-2 px-4 pt-3">
        <span className="flex gap-2">
          <IconButton
            variant="secondary"
            icon={Undo2}
            directional
            label={say('play.back')}
            disabled={run.done === 0}
            onClick={() => play.goTo(run.done - 1)}
          />
          <IconButton
            variant="secondary"
            icon={StepForward}
            directional
            label={say('play.forward')}
            disabled={run.done === run.happenings.length}
            onClick={() => play.goTo(run.done + 1)}
          />
          <IconButton
            variant="secondary"
            icon={RotateCcw}
            label={say('play.restart')}
            disabled={run.happenings.length === 0}
            onClick={play.restart}
          />
        </span>
        <ClockTools play={play} />
        <span className="flex flex-wrap items-center gap-2 md:ms-auto">
          <SegmentedControl<View>
            label={say('play.views.label')}
            value={view}
            onChange={setView}
            options={[
              { value: 'case', label: say('play.views.case') },
              { value: 'many', label: say('play.views.many', { count: CASES }) },
              ...(editScenarios
                ? [{ value: 'tests' as const, label: say('play.views.tests', { count: scenarios?.length ?? 0 }) }]
                : []),
            ]}
          />
          {editScenarios && <Keep play={play} onKept={() => setView('tests')} />}
        </span>
      </div>
      {view === 'case' && <TimeLine play={play} />}
      {view === 'many' && <ManyCases play={play} />}
      {view === 'tests' && <KeptTests play={play} onReplay={() => setView('case')} />}
    </section>
  );
}

function ClockTools({ play }: { play: Play }) {
  const say = useWords();
  const clock = useClockWords();
  const names = useCaseNames();
  const { now } = play.simulation;
  const deadline = deadlineOf(play.simulation);
  const wait = (milliseconds: number) => play.happen({ kind: 'wait', milliseconds });
  const [first] = deadline?.steps ?? [];
  const then = !deadline
    ? say('play.clock.noDeadline')
    : first
      ? say('play.clock.then', {
          time: clock.full(deadline.at),
          action: names.action(first.scope, first.from, first.action),
          state: names.state(first.scope, first.to),
        })
      : say(`play.clock.thenLate.${deadline.late}`, { time: clock.full(deadline.at) });
  return (
    <>
      <span className="ms-1 border-s border-line ps-3">
        <span className="block text-12 text-text-3">{say('play.clock.label')}</span>
        <time dateTime={new Date(now).toISOString()} className="block font-strong">
          {clock.full(now)}
        </time>
      </span>
      <span className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => wait(units.hours)}>
          {say('play.clock.hour')}
        </Button>
        <Button size="small" onClick={() => wait(units.days)}>
          {say('play.clock.day')}
        </Button>
        <Button
          size="small"
          icon={Clock}
          title={then}
          disabled={!deadline}
          onClick={() => deadline && wait(deadline.at - now)}
        >
          {say('play.clock.deadline')}
          <span className="sr-only">{then}</span>
        </Button>
      </span>
    </>
  );
}
