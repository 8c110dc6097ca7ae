'use client';
import type { Issue } from '@nirmaan/lexicon';
import { flatParams } from '@nirmaan/lexicon/compiled-messages';
import { Button } from '@nirmaan/ui';
import clsx from 'clsx';
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Info, Play, TriangleAlert, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useMessages, useWords } from '../shell/providers';
import { IssueCounts } from './issue-counts';
import { tabOf, trailOf } from './places';
import { repairsOf } from './repairs';
import { useService } from './service-context';
import { withRoleNames } from './with-role-names';

const marks = {
  error: { icon: CircleAlert, colour: 'text-error-mark' },
  warning: { icon: TriangleAlert, colour: 'text-warn-mark' },
  info: { icon: Info, colour: 'text-info-mark' },
};
const order = { error: 0, warning: 1, info: 2 };

/** Below every tab: what is wrong with the service, growing and shrinking while it is edited. */
export function ProblemsDrawer() {
  const say = useWords();
  const { issues } = useService();
  const [isOpen, setOpen] = useState(false);
  const errors = issues.filter((each) => each.severity === 'error').length;
  const warnings = issues.filter((each) => each.severity === 'warning').length;
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section aria-label={say('problems.title')} className="shrink-0 border-t border-line bg-surface">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-9 w-full items-center gap-2 px-4 text-12 text-text-2 hover:bg-hover"
      >
        {issues.length === 0 ? (
          <CircleCheck aria-hidden className="size-4 text-ok-mark" strokeWidth={1.75} />
        ) : (
          <CircleAlert
            aria-hidden
            className={clsx('size-4', errors > 0 ? 'text-error-mark' : 'text-warn-mark')}
            strokeWidth={1.75}
          />
        )}
        <span className="font-strong text-text">
          {issues.length === 0 ? say('problems.none') : say('problems.title')}
        </span>
        <IssueCounts errors={errors} warnings={warnings} />
        <Chevron aria-hidden className="ms-auto size-4" strokeWidth={1.75} />
      </button>
      {isOpen && <ProblemList issues={issues} />}
    </section>
  );
}

export function ProblemList({ issues }: { issues: readonly Issue[] }) {
  const say = useWords();
  if (issues.length === 0)
    return <p className="border-t border-line px-4 py-4 text-text-2">{say('problems.none-text')}</p>;
  const sorted = [...issues].sort((one, other) => order[one.severity] - order[other.severity]);
  return (
    <ul className="max-h-56 overflow-y-auto border-t border-line">
      {sorted.map((issue) => (
        <Problem key={`${issue.code} ${issue.path} ${JSON.stringify(issue.params)}`} issue={issue} />
      ))}
    </ul>
  );
}

function Problem({ issue }: { issue: Issue }) {
  const say = useWords();
  const messages = useMessages();
  const { showIssue, edit, at, isExpert, draft, language } = useService();
  const { icon: Icon, colour } = marks[issue.severity];
  const repairs = repairsOf(issue, draft);
  const text = messages.issue(withRoleNames(issue, draft, language));
  return (
    <li
      className={clsx(
        'flex items-center gap-2 border-b border-line pe-3 last:border-b-0',
        at !== '' && issue.path === at && 'bg-brand-soft',
      )}
    >
      <button
        type="button"
        onClick={() => showIssue(issue)}
        className="flex min-w-0 flex-1 items-start gap-2.5 px-4 py-2 text-start hover:bg-hover"
      >
        <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', colour)} strokeWidth={1.75} />
        <span className="sr-only">{say(`problems.${issue.severity}`)}</span>
        <span className="min-w-0 flex-1">
          {text}
          {isExpert && <code className="ms-2 break-all font-mono text-12 text-text-3">{issue.path}</code>}
        </span>
        <span className="whitespace-nowrap text-12 text-text-3">{say(`tabs.${tabOf(issue.path)}`)}</span>
      </button>
      {(trailOf(issue)?.length ?? 0) > 1 && (
        <Button size="small" icon={Play} onClick={() => showIssue(issue)}>
          {say('problems.play')}
        </Button>
      )}
      {repairs.map(({ describe, params, apply }) => (
        <Button
          key={describe ?? ''}
          size="small"
          icon={Wrench}
          onClick={() => edit(say('problems.repair-label', { problem: text }), apply)}
        >
          {describe === undefined || repairs.length === 1
            ? say('problems.repair')
            : messages.text(describe, flatParams(withRoleNames({ ...issue, params }, draft, language).params))}
        </Button>
      ))}
    </li>
  );
}
