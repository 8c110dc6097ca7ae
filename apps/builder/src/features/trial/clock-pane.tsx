'use client';
import { dateLocaleOf, localize } from '@nirmaan/lexicon';
import type { MoveClock, TrialCase, TrialState } from '@nirmaan/trials';
import { Button, Field, Note, Select } from '@nirmaan/ui';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { dayOfCase, wayOf } from './trial-view';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The trial's own time, what it brings next, and the way of the case. */
export function ClockPane({
  state,
  found,
  isMoving,
  onMove,
  onCase,
  className,
}: {
  state: TrialState | undefined;
  found: TrialCase | undefined;
  isMoving: boolean;
  onMove(move: MoveClock): void;
  onCase(id: string): void;
  className?: string;
}) {
  const say = useWords();
  const { draft, language } = useService();
  const { timeZone } = draft;
  const now = useTicking(state?.now);
  const when = (options: Intl.DateTimeFormatOptions, at = now) =>
    at === undefined ? '–' : new Intl.DateTimeFormat(dateLocaleOf(language), { timeZone, ...options }).format(at);
  const nameOf = (code: string | undefined) =>
    localize(draft.workflow.states.find((each) => each.code === code)?.name, language, draft.defaultLanguage) ||
    (code ?? '');
  const late = found?.due !== undefined && now !== undefined && found.due < now;
  return (
    <section
      aria-label={say('trial.pane.clock')}
      className={clsx(
        'flex flex-col gap-2 overflow-y-auto border-line bg-surface px-3.5 py-3 text-center lg:min-h-0 lg:border-e',
        className,
      )}
    >
      <p className="text-12 text-text-3">{say('trial.clock')}</p>
      <p className="font-strong">{when({ weekday: 'short', day: 'numeric', month: 'short' })}</p>
      <p className="text-20 font-strong tabular-nums">{when({ hour: '2-digit', minute: '2-digit' })}</p>
      <p className="text-12 text-text-2">
        {found && now !== undefined ? say('trial.day', { day: dayOfCase(found, now) }) : say('trial.no-case')}
      </p>
      <Button size="small" disabled={isMoving || !state} onClick={() => onMove({ by: HOUR })}>
        {say('trial.hour')}
      </Button>
      <Button size="small" disabled={isMoving || !state} onClick={() => onMove({ by: DAY })}>
        {say('trial.one-day')}
      </Button>
      <Button size="small" disabled={isMoving || !state?.next} onClick={() => onMove({ deadline: true })}>
        {say('trial.deadline')}
      </Button>
      {state?.next && (
        <Note tone="info" className="text-start text-12">
          {say('trial.next', {
            when: when({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, state.next.at),
            state: nameOf(state.next.state),
          })}
        </Note>
      )}
      {late && (
        <Note tone="warn" role="status" className="text-start text-12">
          {say('trial.late', { state: nameOf(found?.state) })}
        </Note>
      )}
      {found && (
        <>
          {(state?.cases.length ?? 0) > 1 && (
            <Field label={say('trial.case')} hideLabel>
              <Select
                value={found.id}
                onChange={(event) => onCase(event.target.value)}
                options={(state?.cases ?? []).map((each) => ({ value: each.id, label: each.number ?? each.reference }))}
              />
            </Field>
          )}
          <ol aria-label={say('trial.way')} className="mt-1 text-start text-12">
            {wayOf(found).map(({ state: code, isNow }, at) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a case may come into a state again
                key={at}
                aria-current={isNow ? 'step' : undefined}
                className={clsx(
                  'relative flex items-center gap-2 py-1 ps-1 before:size-2 before:shrink-0 before:rounded-pill not-last:after:absolute not-last:after:start-[7px] not-last:after:top-[17px] not-last:after:h-3.5 not-last:after:w-px not-last:after:bg-line-2',
                  isNow ? 'font-strong before:bg-action' : 'text-text-2 before:bg-ok-mark',
                )}
              >
                {nameOf(code)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** The clock goes on between two looks at it. */
function useTicking(seen: number | undefined): number | undefined {
  const [now, setNow] = useState(seen);
  useEffect(() => {
    setNow(seen);
    if (seen === undefined) return;
    const began = performance.now();
    const timer = setInterval(() => setNow(seen + (performance.now() - began)), 5_000);
    return () => clearInterval(timer);
  }, [seen]);
  return now;
}
