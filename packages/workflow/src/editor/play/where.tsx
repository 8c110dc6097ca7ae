'use client';
import { Badge, Note } from '@nirmaan/ui';
import { findState } from '../../analysis/find';
import { timeLeft } from '../../simulation/simulation';
import { useEditor, useWords } from '../editor-context';
import type { Play } from './play-context';
import { TimeBar } from './time-bar';
import { useReasons } from './use-reasons';
import { roughly, useCaseNames } from './words';

/** Where the whole case stands, how long it may stay there, and what the applicant has by now. */
export function Where({ play }: { play: Play }) {
  const { messages } = useEditor();
  const say = useWords();
  const names = useCaseNames();
  const { simulation, workflow } = play;
  const reasonOf = useReasons(workflow);
  const reason = play.trouble ?? simulation.stopped;
  const token = simulation.tokens[''];
  const state = token && findState(workflow, token.state);
  if (!token || !state) return null;
  const left = timeLeft(simulation);
  const tone = state.outcome === 'ok' ? 'ok' : state.outcome === 'fail' ? 'error' : 'info';
  return (
    <section className="grid gap-2 px-4 pt-4">
      <h3 className="flex flex-wrap items-center gap-2 font-strong">
        {say('play.where.title')}{' '}
        <Badge tone={tone} className="h-auto! min-h-5 whitespace-normal!">
          {names.state('', token.state)}
        </Badge>
      </h3>
      {state.outcome && (
        <p className={state.outcome === 'ok' ? 'text-ok' : 'text-error'}>
          {say(`play.where.outcome.${state.outcome}`)}
        </p>
      )}
      {left.state !== undefined && state.sla !== undefined && state.kind !== 'end' && (
        <TimeBar left={left.state} limit={state.sla} />
      )}
      {reason && (
        <Note tone="warn" role="status">
          {reasonOf(reason)}
        </Note>
      )}
      {left.case !== undefined && state.kind !== 'end' && (
        <p className={`text-12 ${left.case < 0 ? 'text-error' : 'text-text-3'}`}>
          {say(left.case < 0 ? 'play.where.caseLate' : 'play.where.caseLeft', { time: roughly(messages, left.case) })}
        </p>
      )}
    </section>
  );
}
