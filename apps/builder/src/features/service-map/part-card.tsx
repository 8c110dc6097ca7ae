'use client';
import type { Issue } from '@nirmaan/lexicon';
import clsx from 'clsx';
import { CircleAlert, CircleCheck, CircleDashed, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { IssueCounts } from '../service/issue-counts';
import { useWords } from '../shell/providers';
import type { PartSummary } from './map-parts';

export type PartCardProps = {
  title: string;
  aside?: string;
  icon: LucideIcon;
  summary: PartSummary;
  /** Its worst problem in words. */
  problem?: string | undefined;
  onOpen?: (() => void) | undefined;
  /** Shows the problem where it is mended. */
  onProblem?: (() => void) | undefined;
  isHighlighted?: boolean | undefined;
  /** As wide as the map: its problem stands beside its title. */
  isWide?: boolean;
  className?: string;
  lines?: ReactNode;
  children: ReactNode;
};

/** A part of the service: what it is called, how it stands, what is in it. The whole card opens it. */
export function PartCard(props: PartCardProps) {
  const say = useWords();
  const { title, aside, icon: Icon, summary, problem, onOpen, onProblem, isHighlighted, isWide } = props;
  const { className, lines, children } = props;
  const told = { issue: summary.issues[0], text: problem, onOpen: onProblem };
  return (
    <section
      aria-label={title}
      data-part={summary.part}
      data-state={summary.state}
      className={clsx(
        'relative flex min-w-0 flex-col rounded border bg-surface px-3.5 py-3 transition-colors',
        isHighlighted ? 'border-action ring-2 ring-action-line' : 'border-line-2',
        summary.state === 'missing' && !isHighlighted && 'border-dashed',
        onOpen && 'hover:border-brand-line',
        className,
      )}
    >
      {lines}
      <header className={clsx('mb-2 flex min-h-5 items-start gap-2', isWide && 'flex-wrap')}>
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-brand" strokeWidth={1.75} />
        <h2 className="min-w-0 text-14 font-strong">
          {onOpen ? (
            <button type="button" onClick={onOpen} className="text-start after:absolute after:inset-0 after:rounded">
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {aside && <span className="mt-0.5 whitespace-nowrap text-12 text-text-3">{aside}</span>}
        {isHighlighted && <span className="sr-only">{say('map.changed')}</span>}
        <span className={clsx('flex h-5 shrink-0 items-center gap-1', !isWide && 'ms-auto')}>
          <StateMark summary={summary} />
        </span>
        {isWide && <Problem {...told} className="ms-auto" />}
      </header>
      <div className="flex-1">{children}</div>
      {!isWide && <Problem {...told} className="mt-1.5" />}
    </section>
  );
}

function StateMark({ summary: { state, errors, warnings } }: { summary: PartSummary }) {
  const say = useWords();
  if (errors > 0 || warnings > 0) return <IssueCounts errors={errors} warnings={warnings} />;
  if (state === 'optional') return <span className="text-12 text-text-3">{say('map.state.optional')}</span>;
  return (
    <>
      {state === 'ready' ? (
        <CircleCheck aria-hidden className="size-4 text-ok-mark" strokeWidth={1.75} />
      ) : (
        <CircleDashed aria-hidden className="size-4 text-warn-mark" strokeWidth={1.75} />
      )}
      <span className="sr-only">{say(`map.state.${state}`)}</span>
    </>
  );
}

const problemLooks = {
  error: { icon: CircleAlert, colour: 'text-error' },
  warning: { icon: TriangleAlert, colour: 'text-warn' },
  info: { icon: Info, colour: 'text-info' },
};

type ProblemProps = {
  issue: Issue | undefined;
  text: string | undefined;
  onOpen: (() => void) | undefined;
  className?: string;
};

function Problem({ issue, text, onOpen, className }: ProblemProps) {
  if (!issue || !text) return null;
  const { icon: Icon, colour } = problemLooks[issue.severity];
  const words = (
    <>
      <Icon aria-hidden className="mt-px size-3.5 shrink-0" strokeWidth={1.75} />
      <span className="line-clamp-2">{text}</span>
    </>
  );
  const look = clsx('relative z-10 flex gap-1.5 rounded py-0.5 text-start text-12', colour, className);
  return onOpen ? (
    <button type="button" onClick={onOpen} className={clsx(look, 'hover:underline')}>
      {words}
    </button>
  ) : (
    <p className={look}>{words}</p>
  );
}
