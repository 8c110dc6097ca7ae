'use client';
import { Button, Progress } from '@nirmaan/ui';
import { Dices } from 'lucide-react';
import { useEffect } from 'react';
import { useEditor, useWords } from '../editor-context';
import type { Play } from './play-context';
import { CASES, useManyCases } from './use-many-cases';
import { roughly, useCaseNames } from './words';

/** As many names are listed of what was never used; more are counted. */
const MOST_SHOWN = 8;

/** Many cases at once, each moved on by chance: how they end, how long they take, what is never used. */
export function ManyCases({ play }: { play: Play }) {
  const { messages } = useEditor();
  const say = useWords();
  const names = useCaseNames();
  const { done, result, start, cancel } = useManyCases(play.workflow, play.simulation);
  const { lookAt } = play;
  useEffect(() => {
    lookAt(result);
    return () => lookAt(undefined);
  }, [result, lookAt]);
  if (!result)
    return (
      <div className="grid min-h-24 content-start gap-2 px-4 py-4">
        <p role="status" className="flex items-center gap-3 text-text-2">
          {done === undefined ? say('play.many.cancelled') : say('play.many.running', { done, count: CASES })}
          {done === undefined ? (
            <Button size="small" icon={Dices} onClick={start}>
              {say('play.many.again')}
            </Button>
          ) : (
            <Button size="small" onClick={cancel}>
              {say('play.many.cancel')}
            </Button>
          )}
        </p>
        {done !== undefined && <Progress value={done} max={CASES} label={say('play.many.progress')} />}
      </div>
    );
  const ends = (
    [
      ['ok', 'bg-ok-mark'],
      ['failed', 'bg-error-mark'],
      ['open', 'bg-info-mark'],
      ['stuck', 'bg-warn-mark'],
    ] as const
  ).filter(([kind]) => result[kind] > 0);
  const never = [
    ...result.neverEntered.map(({ scope, state }) => names.state(scope, state.code)),
    ...result.neverTaken.map(
      ({ scope, action }) => `${names.state(scope, action.from)} → ${names.action(scope, action.from, action.code)}`,
    ),
  ];
  return (
    <div className="flex min-h-24 flex-wrap content-start items-start gap-x-8 gap-y-3 px-4 py-4">
      <div className="grid min-w-60 flex-1 gap-2">
        <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-pill">
          {ends.map(([kind, look]) => (
            <span key={kind} className={look} style={{ flexGrow: result[kind] }} />
          ))}
        </div>
        <ul aria-label={say('play.many.ends')} className="flex flex-wrap gap-x-4 gap-y-1 text-12">
          {ends.map(([kind, look]) => (
            <li key={kind} className="flex items-center gap-1.5">
              <span aria-hidden className={`size-2 rounded-pill ${look}`} />
              <span className="font-strong">{say('play.many.count', { count: result[kind] })}</span>
              {say(`play.many.end.${kind}`)}
            </li>
          ))}
        </ul>
        {result.medianTime !== undefined && result.medianSteps !== undefined && (
          <p className="text-12 text-text-2">
            {say('play.many.median', { time: roughly(messages, result.medianTime), steps: result.medianSteps })}
          </p>
        )}
      </div>
      <div className="grid min-w-60 flex-1 gap-1 text-12">
        <p className="font-strong">{say('play.many.never', { count: never.length })}</p>
        {never.length > 0 && (
          <ul className="max-h-20 list-disc overflow-y-auto ps-4 text-text-2">
            {never.slice(0, MOST_SHOWN).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {never.length > MOST_SHOWN && <li>{say('play.cannot.more', { count: never.length - MOST_SHOWN })}</li>}
          </ul>
        )}
      </div>
      <Button size="small" icon={Dices} onClick={start}>
        {say('play.many.again')}
      </Button>
    </div>
  );
}
