'use client';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../editor-context';
import type { Play } from './play-context';
import { doneAfter } from './run';
import { sharesOf, type TimelineMark, timelineOf } from './timeline';
import { useCaseNames, useClockWords } from './words';

/** What happened to the case, on a line of time; a click goes back to where it was then. */
export function TimeLine({ play }: { play: Play }) {
  const say = useWords();
  const clock = useClockWords();
  const { simulation } = play;
  const marks = useMemo(() => timelineOf(simulation), [simulation]);
  const present = marks.findIndex((mark) => mark.kind === 'now');
  const shares = useMemo(() => sharesOf(marks), [marks]);
  const line = useRef<HTMLOListElement>(null);
  const now = useRef<HTMLLIElement>(null);
  // Where the case is now comes into view when it moves on; the page around the line stays where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move
  useEffect(() => {
    const [around, mark] = [line.current?.getBoundingClientRect(), now.current?.getBoundingClientRect()];
    if (!around || !mark) return;
    const hidden = Math.max(0, mark.right - around.right) + Math.min(0, mark.left - around.left);
    line.current?.scrollBy({ left: hidden });
  }, [simulation]);
  return (
    <ol ref={line} aria-label={say('play.timeline.label')} className="flex min-h-24 overflow-x-auto px-4 pt-4 pb-3">
      {marks.map((mark, position) => (
        <li
          key={`${mark.kind} ${mark.kind === 'step' ? mark.position : mark.at}`}
          ref={mark.kind === 'now' ? now : undefined}
          aria-current={mark.kind === 'now' ? 'time' : undefined}
          className="relative flex min-w-28 shrink-0 flex-col items-start gap-1 last:min-w-24 last:shrink-0 last:grow-0!"
          style={{ flexGrow: shares[position + 1] ?? 0 }}
        >
          {position < marks.length - 1 && (
            <span
              aria-hidden
              className={`absolute start-2 top-2 h-1 w-full -translate-y-1/2 ${position < present ? 'bg-brand' : 'bg-line-2'}`}
            />
          )}
          <Mark mark={mark} play={play} />
          <span className="text-12 text-text-3">{clock.short(mark.at)}</span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ mark, play }: { mark: TimelineMark; play: Play }) {
  const say = useWords();
  const names = useCaseNames();
  if (mark.kind === 'due') {
    const [first] = mark.deadline.steps;
    return (
      <>
        <Dot look="border-warn-mark bg-surface" />
        <span className="max-w-full truncate text-12 font-strong text-warn">
          {first ? names.action(first.scope, first.from, first.action) : say(`play.timeline.due.${mark.deadline.late}`)}
        </span>
      </>
    );
  }
  if (mark.kind !== 'step') {
    const look = mark.kind === 'now' ? 'bg-action border-action' : 'border-warn-mark bg-surface';
    return (
      <>
        <Dot look={look} />
        <span className={`text-12 font-strong ${mark.kind === 'now' ? 'text-action-text' : 'text-warn'}`}>
          {say(`play.timeline.${mark.kind}`)}
        </span>
      </>
    );
  }
  const { step } = mark;
  const name = names.action(step.scope, step.from, step.action);
  const branch = names.branch(step.scope);
  return (
    <button
      type="button"
      title={say('play.timeline.goBack', { action: name })}
      onClick={() => play.goTo(doneAfter(play.workflow, play.run, mark.position))}
      className="group flex max-w-full flex-col items-start gap-1 rounded-chip text-start"
    >
      <Dot
        look={
          mark.isLate
            ? 'border-error-mark bg-error-mark'
            : step.by === 'person'
              ? 'border-brand bg-brand'
              : 'border-brand bg-surface'
        }
      />
      <span className="max-w-full truncate pe-2 text-12 font-strong group-hover:underline">
        {branch ? `${branch}: ${name}` : name}
        {step.by !== 'person' && (
          <span className="font-normal text-text-3"> · {say(`play.timeline.by.${step.by}`)}</span>
        )}
        {mark.isLate && <span className="text-error"> · {say('play.timeline.late')}</span>}
      </span>
    </button>
  );
}

function Dot({ look }: { look: string }) {
  return <span aria-hidden className={`relative z-1 size-4 rounded-pill border-2 ring-2 ring-surface ${look}`} />;
}
