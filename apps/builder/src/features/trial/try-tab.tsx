'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Button, buttonClass, Card, EmptyState, Skeleton } from '@nirmaan/ui';
import { CircleAlert, Hourglass, RotateCcw, TriangleAlert, Unplug } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { addressOf } from '../service/places';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useWords } from '../shell/providers';
import { TrialStage } from './trial-stage';
import { useTrial } from './use-trial';

/** The draft as citizens and officers would have it, on a DIGIT of its own that is thrown away. */
export function TryTab() {
  const say = useWords();
  const messages = useMessages();
  const trial = useTrial();
  const { opening, lost, startAgain } = trial;
  if (opening.status === 'opening')
    return (
      <Stage>
        <p role="status" className="flex items-center justify-center gap-2 py-3 text-text-2">
          <Hourglass aria-hidden className="size-4" strokeWidth={1.75} />
          {say('trial.opening')}
        </p>
        <div className="grid min-h-0 flex-1 gap-4 p-4 lg:grid-cols-[380px_170px_1fr]">
          <Skeleton className="h-full min-h-80" />
          <Skeleton className="h-full max-lg:hidden" />
          <Skeleton className="h-full max-lg:hidden" />
        </div>
      </Stage>
    );
  if (opening.status === 'refused') return <Refused issues={opening.issues} onAgain={startAgain} />;
  const error = opening.status === 'failed' ? opening.error : lost;
  if (error || opening.status !== 'open')
    return (
      <Stage>
        <EmptyState
          icon={Unplug}
          tone="error"
          title={say(opening.status === 'failed' ? 'trial.failed' : 'trial.lost')}
          text={failureText(messages, error)}
          action={
            <Button variant="primary" icon={RotateCcw} onClick={startAgain}>
              {say('trial.again')}
            </Button>
          }
        />
      </Stage>
    );
  // Another trial has other pages: nothing of the one before stays.
  return <TrialStage key={opening.opened.trial.id} opened={opening.opened} trial={trial} />;
}

function Stage({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col bg-canvas">{children}</div>;
}

/** What has to be mended before it can run, with the way there. */
function Refused({ issues, onAgain }: { issues: readonly Issue[]; onAgain(): void }) {
  const say = useWords();
  const messages = useMessages();
  const { code, showIssue } = useService();
  return (
    <Stage>
      <Card className="mx-auto mt-8 w-[min(640px,calc(100%-32px))] p-5">
        <h1 className="flex items-center gap-2 text-16 font-strong">
          <TriangleAlert aria-hidden className="size-5 text-warn-mark" strokeWidth={1.75} />
          {say('trial.refused')}
        </h1>
        <p className="mt-1 text-text-2">{say('trial.refused-text')}</p>
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {issues.slice(0, 20).map((issue) => (
            <li key={`${issue.path} ${issue.code}`}>
              <button
                type="button"
                onClick={() => showIssue(issue)}
                className="flex w-full items-start gap-2 px-1 py-2 text-start hover:bg-hover"
              >
                <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-error-mark" strokeWidth={1.75} />
                {messages.issue(issue)}
              </button>
            </li>
          ))}
        </ul>
        <div className="mt-4 flex gap-2">
          <Link href={addressOf(code, 'map')} className={buttonClass()}>
            {say('trial.to-map')}
          </Link>
          <Button variant="primary" icon={RotateCcw} onClick={onAgain}>
            {say('trial.again')}
          </Button>
        </div>
      </Card>
    </Stage>
  );
}
