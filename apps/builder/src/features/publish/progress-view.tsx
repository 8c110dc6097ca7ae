'use client';
import { Badge, Button, Card, Note, Progress } from '@nirmaan/ui';
import clsx from 'clsx';
import { Circle, CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useMessages, useWords } from '../shell/providers';
import { useWhen } from '../shell/when';
import { groupSteps } from './group-steps';
import type { PublicationView, RunStep } from './publication-view';
import { Stages } from './stages';
import { stepTitle } from './step-title';

export type ProgressViewProps = {
  publication: PublicationView;
  failure?: string | undefined;
  isStopping?: boolean;
  onStop?(): void;
  onResume?(): void;
  onNewPlan?(): void;
};

/** A publication while it runs, or where it stopped. */
export function ProgressView({ publication, failure, isStopping, onStop, onResume, onNewPlan }: ProgressViewProps) {
  const say = useWords();
  const messages = useMessages();
  const when = useWhen();
  const { version, steps, state } = publication;
  const done = steps.filter((step) => step.status === 'done').length;
  const isRunning = state === 'running';
  return (
    <div className="mx-auto flex w-full max-w-[1000px] flex-col gap-4 p-4 md:p-8">
      <div className="flex flex-wrap items-center gap-4">
        <div className="min-w-0 flex-1">
          <h1 className="text-20 font-strong">{say(isRunning ? 'publish.running' : 'publish.failed', { version })}</h1>
          <p className="text-text-2">{say(isRunning ? 'publish.running-text' : 'publish.failed-text')}</p>
        </div>
        <Stages current="publish" />
      </div>
      {failure && (
        <Note tone="error" role="alert">
          {failure}
        </Note>
      )}
      {publication.problem && (
        <Note tone="error" role="alert">
          {messages.issue(publication.problem)}
        </Note>
      )}
      <Card className="flex flex-wrap items-center gap-4 p-4">
        <div className="min-w-0 flex-1">
          <p role="status" className="mb-2 flex flex-wrap gap-x-3">
            <span className="font-strong">{say('publish.progress', { done, total: steps.length })}</span>
            <span className="ms-auto text-12 text-text-2">
              {say('publish.started', { when: when(publication.startedAt), who: publication.startedBy })}
            </span>
          </p>
          <Progress
            value={done}
            max={steps.length}
            label={say('publish.progress', { done, total: steps.length })}
            tone={isRunning ? 'info' : 'error'}
          />
        </div>
        {onStop && (
          <Button onClick={onStop} disabled={isStopping}>
            {say('publish.stop')}
          </Button>
        )}
        {onResume && (
          <Button variant="primary" onClick={onResume}>
            {say('publish.go-on')}
          </Button>
        )}
        {onNewPlan && <Button onClick={onNewPlan}>{say('publish.new-plan')}</Button>}
      </Card>
      <ProgressSteps steps={steps} isRunning={isRunning} />
      <Note>{say('publish.safe')}</Note>
    </div>
  );
}

export function ProgressSteps({ steps, isRunning }: { steps: readonly RunStep[]; isRunning: boolean }) {
  return (
    <Card>
      <ol>
        {groupSteps(steps).map((each) =>
          'master' in each ? (
            <Rows key={each.steps[0].key} {...each} isRunning={isRunning} />
          ) : (
            <Step key={each.step.key} step={each.step} isRunning={isRunning} />
          ),
        )}
      </ol>
    </Card>
  );
}

const marks = {
  planned: { icon: Circle, colour: 'text-line-3' },
  running: { icon: LoaderCircle, colour: 'text-info-mark' },
  waiting: { icon: LoaderCircle, colour: 'text-info-mark' },
  done: { icon: CircleCheck, colour: 'text-ok-mark' },
  failed: { icon: CircleAlert, colour: 'text-error-mark' },
};

/** Many rows of one master: how far they are; where one failed, it is shown. */
function Rows({ master, steps, isRunning }: { master: string; steps: readonly RunStep[]; isRunning: boolean }) {
  const say = useWords();
  const done = steps.filter((step) => step.status === 'done').length;
  const failed = steps.some((step) => step.status === 'failed');
  const begun = steps.some((step) => step.status !== 'planned');
  const status = failed ? 'failed' : done === steps.length ? 'done' : begun ? 'running' : 'planned';
  const { icon: Icon, colour } = marks[status];
  const isActive = status === 'running' && isRunning;
  return (
    <li className={clsx('border-b border-line last:border-b-0', isActive && 'bg-info-soft')}>
      <details key={String(failed)} open={failed}>
        <summary className="flex cursor-pointer list-none items-center gap-4 px-4 py-2.5 hover:bg-hover">
          <Icon
            aria-hidden
            className={clsx('size-4 shrink-0', colour, isActive && 'motion-safe:animate-spin')}
            strokeWidth={1.75}
          />
          <span className="min-w-0 flex-1">
            <span className={clsx('block break-words', isActive && 'font-strong')}>
              {say('publish.rows', { count: steps.length, master })}
            </span>
            <span className="text-12 text-text-2">{say('publish.digit-service.mdms')}</span>
          </span>
          <span className="text-12 text-text-2">{say('publish.progress', { done, total: steps.length })}</span>
        </summary>
        <ol className="border-t border-line ps-8">
          {steps.map((step) => (
            <Step key={step.key} step={step} isRunning={isRunning} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function Step({ step, isRunning }: { step: RunStep; isRunning: boolean }) {
  const say = useWords();
  const messages = useMessages();
  const { icon: Icon, colour } = marks[step.status];
  const isActive = step.status === 'running' || step.status === 'waiting';
  return (
    <li
      className={clsx(
        'flex items-center gap-4 border-b border-line px-4 py-2.5 last:border-b-0',
        isActive && isRunning && 'bg-info-soft',
        step.status === 'planned' && 'text-text-2',
      )}
    >
      <Icon
        aria-hidden
        className={clsx('size-4 shrink-0', colour, isActive && isRunning && 'motion-safe:animate-spin')}
        strokeWidth={1.75}
      />
      <span className="min-w-0 flex-1">
        <span className={clsx('block break-words', isActive && 'font-strong')}>{stepTitle(messages, step.title)}</span>
        <span className="text-12 text-text-2">
          {say(`publish.digit-service.${step.service}`)}
          {step.problem && <span className="ms-2 text-error">{messages.issue(step.problem)}</span>}
        </span>
      </span>
      {step.change !== 'create' && <Badge>{say(`publish.change.${step.change}`)}</Badge>}
      <span className="w-36 text-12">{say(`publish.step.${step.status}`, { tries: step.tries })}</span>
      <span className="w-14 text-end font-mono text-12 text-text-2">
        {step.milliseconds === undefined
          ? '–'
          : say('publish.seconds', { seconds: (step.milliseconds / 1000).toFixed(1) })}
      </span>
    </li>
  );
}
