'use client';
import type { JsonValue } from '@nirmaan/lexicon';
import { Badge, Button, type Tone } from '@nirmaan/ui';
import { useState } from 'react';
import { useMessages, useWords } from '../shell/providers';
import { groupSteps } from './group-steps';
import { Sign } from './people-changes-list';
import { type StepTitle, stepTitle } from './step-title';

export type PlannedStep = {
  key: string;
  service: 'mdms' | 'workflow' | 'localization';
  change: 'create' | 'keep' | 'change' | 'conflict';
  title: StepTitle;
  before?: JsonValue | undefined;
  after?: JsonValue | undefined;
};

const looks: Record<PlannedStep['change'], { tone: Tone; sign: string; colour: string }> = {
  conflict: { tone: 'error', sign: '!', colour: 'bg-error-soft text-error' },
  create: { tone: 'ok', sign: '+', colour: 'bg-ok-soft text-ok' },
  change: { tone: 'warn', sign: '~', colour: 'bg-warn-soft text-warn' },
  keep: { tone: 'neutral', sign: '=', colour: 'bg-sunken text-text-2' },
};

/** What is written where; what stays as it is only when asked for. */
export function DigitSteps({ steps }: { steps: readonly PlannedStep[] }) {
  const say = useWords();
  const [showsKept, setShowsKept] = useState(false);
  const kept = steps.filter((step) => step.change === 'keep');
  const shown = [
    ...steps.filter((step) => step.change === 'conflict'),
    ...steps.filter((step) => step.change !== 'conflict' && step.change !== 'keep'),
    ...(showsKept ? kept : []),
  ];
  return (
    <>
      <ul>
        {groupSteps(shown, (one, other) => one.change === other.change).map((each) =>
          'master' in each ? <Rows key={each.steps[0].key} {...each} /> : <Step key={each.step.key} step={each.step} />,
        )}
      </ul>
      {kept.length > 0 && !showsKept && (
        <p className="px-4 py-2.5">
          <Button variant="link" onClick={() => setShowsKept(true)}>
            {say('publish.kept', { count: kept.length })}
          </Button>
        </p>
      )}
    </>
  );
}

/** Many rows of one master for which the same is planned. */
function Rows({ master, steps }: { master: string; steps: readonly [PlannedStep, ...PlannedStep[]] }) {
  const say = useWords();
  const [{ change, service }] = steps;
  const { tone, ...sign } = looks[change];
  return (
    <li className="border-b border-line last:border-b-0">
      <details>
        <summary className="flex cursor-pointer list-none gap-3 px-4 py-2.5 hover:bg-hover">
          <Sign {...sign} />
          <span className="min-w-0 flex-1">
            <span className="block break-words">{say('publish.rows', { count: steps.length, master })}</span>
            <span className="text-12 text-text-2">{say(`publish.digit-service.${service}`)}</span>
          </span>
          <Badge tone={tone}>{say(`publish.change.${change}`)}</Badge>
        </summary>
        <ul className="border-t border-line ps-8">
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Step({ step }: { step: PlannedStep }) {
  const say = useWords();
  const messages = useMessages();
  const { tone, ...sign } = looks[step.change];
  const hasDetails = step.before !== undefined || step.after !== undefined;
  return (
    <li className="flex gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <Sign {...sign} />
      <div className="min-w-0 flex-1">
        <p className="break-words">{stepTitle(messages, step.title)}</p>
        <p className="text-12 text-text-2">{say(`publish.digit-service.${step.service}`)}</p>
        {hasDetails && step.change !== 'keep' && (
          <details className="mt-1 text-12">
            <summary className="w-fit rounded text-brand">{say('publish.details')}</summary>
            <div className="mt-1 grid gap-2 md:grid-cols-2">
              {step.before !== undefined && <Json title={say('publish.before')} value={step.before} />}
              {step.after !== undefined && <Json title={say('publish.after')} value={step.after} />}
            </div>
          </details>
        )}
      </div>
      <Badge tone={tone}>{say(`publish.change.${step.change}`)}</Badge>
    </li>
  );
}

function Json({ title, value }: { title: string; value: JsonValue }) {
  return (
    <figure className="min-w-0">
      <figcaption className="text-text-3">{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0} className="max-h-64 overflow-auto rounded bg-sunken p-2 font-mono">
        {JSON.stringify(value, null, 2)}
      </pre>
    </figure>
  );
}
