'use client';
import { hasErrors } from '@nirmaan/lexicon';
import { Button, Checkbox, EmptyState, Field, Note, Panel, Skeleton, TextArea } from '@nirmaan/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Eye, Layers, Rocket } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ProblemList } from '../service/problems-drawer';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { DigitSteps } from './digit-steps';
import { useMayPublish } from './may-publish';
import type { PeopleChange } from './people-changes';
import { PeopleChanges } from './people-changes-list';
import { Stages } from './stages';

/** What would happen, before it does: grouped, with what stands in its way. */
export function PlanView({ onStarted }: { onStarted(): Promise<void> }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const { code, issues, isSaved, revision, live, flush } = useService();
  const mayPublish = useMayPublish();
  const cities = useQuery(trpc.publish.cities.queryOptions({ language: messages.language }));
  const [chosen, setChosen] = useState<readonly string[]>(live?.cities ?? []);
  const [note, setNote] = useState('');
  const [overwrite, setOverwrite] = useState(false);
  const input = { code, cities: [...chosen].sort(), revision, overwrite };
  const canPlan = !hasErrors(issues) && isSaved;
  const plan = useQuery({
    ...trpc.publish.plan.queryOptions(input),
    enabled: canPlan,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const start = useMutation(trpc.publish.start.mutationOptions({ onSuccess: onStarted }));
  const data = canPlan ? plan.data : undefined;
  const isDown = data?.problems.some((problem) => problem.code === 'publisher.digit-down') ?? false;
  const isBlocked = data?.problems.some((problem) => problem.severity === 'error') ?? true;
  const isDrifted = data?.problems.some((problem) => problem.code === 'publisher.drift') ?? false;
  const gates = [
    { key: 'errors', isOpen: !hasErrors(issues) },
    { key: 'saved', isOpen: isSaved },
    { key: 'digit', isOpen: data !== undefined && !isDown && !plan.isError },
    { key: 'conflicts', isOpen: !isBlocked },
    { key: 'cities', isOpen: chosen.length > 0 },
  ];
  const mayStart = mayPublish && gates.every((gate) => gate.isOpen) && !plan.isFetching;
  const version = data?.version ?? (live?.version ?? 0) + 1;
  const errors = useMemo(() => issues.filter((issue) => issue.severity === 'error'), [issues]);
  const peopleChanges: PeopleChange[] = data?.people ?? [];
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <div className="min-w-0 flex-1 overflow-y-auto p-4 md:p-8">
        <div className="mb-4 flex flex-wrap items-center gap-4">
          <div className="min-w-0 flex-1">
            <h1 className="text-20 font-strong">{say('publish.title', { version })}</h1>
            <p className="text-text-2">{say('publish.text')}</p>
          </div>
          <Stages current={hasErrors(issues) ? 'check' : 'plan'} />
        </div>
        <div className="flex flex-col gap-4">
          {hasErrors(issues) && (
            <>
              <Note tone="error" role="alert">
                {say('publish.has-errors', { count: errors.length })}
              </Note>
              <Panel title={say('problems.title')} icon={CircleAlert}>
                <ProblemList issues={errors} />
              </Panel>
            </>
          )}
          {plan.isError && (
            <Note tone="error" role="alert">
              <p className="font-strong">{say('publish.plan-failed')}</p>
              <p>{failureText(messages, plan.error)}</p>
              <Button size="small" className="mt-2" onClick={() => plan.refetch()}>
                {say('try-again')}
              </Button>
            </Note>
          )}
          {data?.problems.map((problem) => (
            <Note key={problem.code + problem.path} tone={problem.severity === 'error' ? 'error' : 'warn'} role="alert">
              {messages.issue(problem)}
            </Note>
          ))}
          {isDrifted && (
            <Checkbox
              label={
                <>
                  {say('publish.overwrite')}{' '}
                  <span className="text-12 text-text-2">{say('publish.overwrite-hint')}</span>
                </>
              }
              checked={overwrite}
              onChange={(event) => setOverwrite(event.target.checked)}
            />
          )}
          {data?.isNothingNew && data.liveVersion !== undefined && (
            <Note>{say('publish.nothing-new', { version: data.liveVersion })}</Note>
          )}
          {canPlan && plan.isPending && (
            <div role="status" className="flex flex-col gap-4">
              <p className="text-text-2">{say('publish.planning')}</p>
              <Skeleton className="h-32" />
              <Skeleton className="h-48" />
            </div>
          )}
          {data && (
            <>
              <Panel
                title={say('publish.people')}
                icon={Eye}
                actions={say('publish.people-count', { count: peopleChanges.length })}
              >
                {peopleChanges.length === 0 ? (
                  <p className="px-4 py-3 text-text-2">{say('publish.people-none')}</p>
                ) : (
                  <PeopleChanges changes={peopleChanges} />
                )}
              </Panel>
              <Panel
                title={say('publish.digit')}
                icon={Layers}
                actions={say('publish.summary', {
                  create: data.steps.filter((step) => step.change === 'create').length,
                  change: data.steps.filter((step) => step.change === 'change').length,
                  keep: data.steps.filter((step) => step.change === 'keep').length,
                })}
              >
                <DigitSteps steps={data.steps} />
              </Panel>
            </>
          )}
        </div>
      </div>
      <aside className="flex w-full shrink-0 flex-col border-line bg-surface lg:w-[372px] lg:border-s">
        <section className="border-b border-line p-4">
          <h2 className="mb-3 font-strong">{say('publish.before-live')}</h2>
          <ul className="flex flex-col gap-2.5">
            {gates.map(({ key, isOpen }) => (
              <li key={key} className="flex items-center gap-2.5">
                {isOpen ? (
                  <CircleCheck aria-hidden className="size-4 text-ok-mark" strokeWidth={1.75} />
                ) : (
                  <CircleAlert aria-hidden className="size-4 text-warn-mark" strokeWidth={1.75} />
                )}
                <span>{say(`publish.gates.${key}`)}</span>
                <span className="sr-only">{say(isOpen ? 'publish.gate-open' : 'publish.gate-closed')}</span>
              </li>
            ))}
          </ul>
        </section>
        <fieldset className="border-b border-line p-4">
          <legend className="float-start mb-1 w-full font-strong">{say('publish.cities')}</legend>
          <p className="clear-both mb-3 text-12 text-text-2">{say('publish.cities-text')}</p>
          {cities.isPending && <Skeleton className="h-16" />}
          {cities.isError && (
            <EmptyState
              tone="error"
              title={say('publish.cities-failed')}
              action={
                <Button size="small" onClick={() => cities.refetch()}>
                  {say('try-again')}
                </Button>
              }
              className="py-2"
            />
          )}
          {cities.data?.length === 0 && <p className="text-text-2">{say('publish.no-cities')}</p>}
          <ul className="flex flex-col gap-2">
            {cities.data?.map((city) => (
              <li key={city.code}>
                <Checkbox
                  label={
                    <>
                      {city.name} <span className="text-12 text-text-3">{city.code}</span>
                    </>
                  }
                  checked={chosen.includes(city.code)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked ? [...chosen, city.code] : chosen.filter((each) => each !== city.code),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <section className="border-b border-line p-4">
          <Field label={say('publish.note')} hint={say('publish.note-hint')}>
            <TextArea
              value={note}
              maxLength={200}
              rows={2}
              dir="auto"
              onChange={(event) => setNote(event.target.value)}
            />
          </Field>
        </section>
        <div className="mt-auto flex flex-col gap-2 border-t border-line p-4">
          {!mayPublish && <Note>{say('publish.needs-publisher')}</Note>}
          {start.error && (
            <Note tone="error" role="alert">
              {failureText(messages, start.error)}
            </Note>
          )}
          <div className="flex gap-2">
            <Button
              variant="primary"
              icon={Rocket}
              disabled={!mayStart || start.isPending}
              onClick={async () => {
                await flush();
                start.mutate({ ...input, note });
              }}
            >
              {say('publish.start', { version })}
            </Button>
            <Button disabled={!canPlan || plan.isFetching} onClick={() => plan.refetch()}>
              {say('publish.replan')}
            </Button>
          </div>
        </div>
      </aside>
    </div>
  );
}
