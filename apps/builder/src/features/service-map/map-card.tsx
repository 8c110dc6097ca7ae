'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Card, Count } from '@nirmaan/ui';
import clsx from 'clsx';
import { CircleCheck, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '../shell/providers';

export type MapCardProps = {
  title: string;
  aside?: string;
  icon: LucideIcon;
  issues: readonly Issue[];
  /** Where it is edited; a card without both is only looked at. */
  href?: string;
  onOpen?(): void;
  className?: string;
  children: ReactNode;
};

export function MapCard({ title, aside, icon: Icon, issues, href, onOpen, className, children }: MapCardProps) {
  const cover = 'text-start text-text no-underline after:absolute after:inset-0 after:rounded';
  return (
    <Card className={clsx('relative border-line-2 p-4', (href || onOpen) && 'hover:border-brand-line', className)}>
      <div className="mb-3 flex items-center gap-2">
        <Icon aria-hidden className="size-4 shrink-0 text-brand" strokeWidth={1.75} />
        <h2 className="min-w-0 truncate text-14 font-strong">
          {href ? (
            <Link href={href} className={cover}>
              {title}
            </Link>
          ) : onOpen ? (
            <button type="button" onClick={onOpen} className={cover}>
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {aside && <span className="whitespace-nowrap text-12 text-text-2">{aside}</span>}
        <span className="ms-auto">
          <State issues={issues} />
        </span>
      </div>
      {children}
    </Card>
  );
}

function State({ issues }: { issues: readonly Issue[] }) {
  const say = useWords();
  const errors = issues.filter((each) => each.severity === 'error').length;
  const warnings = issues.filter((each) => each.severity === 'warning').length;
  if (errors > 0)
    return (
      <Count tone="error" label={say('problems.errors', { count: errors })}>
        {errors}
      </Count>
    );
  if (warnings > 0)
    return (
      <Count tone="warn" label={say('problems.warnings', { count: warnings })}>
        {warnings}
      </Count>
    );
  return (
    <>
      <CircleCheck aria-hidden className="size-4 text-ok-mark" strokeWidth={1.75} />
      <span className="sr-only">{say('problems.none')}</span>
    </>
  );
}
