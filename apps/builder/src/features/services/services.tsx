'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Card, EmptyState, Skeleton, useToast } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Hint } from '../first-visit/hint';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { NewServiceMenu } from './new-service-menu';
import { ServiceCard } from './service-card';
import { filterServices, type ServiceFilter, serviceFilters } from './service-filter';
import { ThreeDoors } from './three-doors';
import { useNewService } from './use-new-service';
import { useNewServiceKey } from './use-new-service-key';

/** The first page: every service of the realm, and the ways to a new one. */
export function Services() {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const services = useQuery(trpc.service.list.queryOptions());
  const [filter, setFilter] = useState<ServiceFilter>('all');
  const { doors, commands, drop, isReading, brings, dialogs } = useNewService();
  const router = useRouter();
  useNewServiceKey(useCallback(() => router.push('/services/new'), [router]));
  const removal = useRemoval();
  const shown = filterServices(services.data ?? [], filter);
  return (
    <Shell
      crumbs={[{ label: say('shell.services') }]}
      commands={commands}
      keys={[{ ways: [['N']], text: say('services.new') }]}
    >
      <div
        className="mx-auto min-h-full w-full max-w-[1240px] px-4 py-6 data-over:bg-brand-soft md:px-8"
        data-over={drop.isOver || undefined}
        {...drop.handlers}
      >
        <div className="flex flex-wrap items-center gap-2">
          <div className="min-w-0 flex-[1_1_16rem]">
            <h1 className="text-20 font-strong">{say('services.title')}</h1>
            <p className="text-text-2">
              {services.data
                ? say('services.count', {
                    count: services.data.length,
                    live: services.data.filter((each) => each.live).length,
                  })
                : ' '}
            </p>
          </div>
          <Button icon={Upload} onClick={doors.import} disabled={isReading}>
            {isReading ? say('services.importing') : say('services.import-file')}
          </Button>
          <NewServiceMenu doors={doors} />
        </div>
        <Hint hints={[{ hint: 'new-service', isDone: !services.data || services.data.length > 0 }]} />
        {brings}
        {services.isError ? (
          <Card className="mt-6">
            <EmptyState
              icon={CircleAlert}
              tone="error"
              title={say('services.failed')}
              text={failureText(messages, services.error)}
              action={<Button onClick={() => services.refetch()}>{say('try-again')}</Button>}
            />
          </Card>
        ) : services.data?.length === 0 ? (
          <section className="mt-6">
            <h2 className="text-16 font-strong">{say('services.empty')}</h2>
            <p className="mb-4 text-text-2">{say('services.empty-text')}</p>
            <ThreeDoors doors={doors} isReading={isReading} />
          </section>
        ) : (
          <>
            <fieldset className="mt-4 mb-4 flex flex-wrap gap-2">
              <legend className="sr-only">{say('services.filter')}</legend>
              {serviceFilters.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={filter === each}
                  onClick={() => setFilter(each)}
                  className="h-7 whitespace-nowrap rounded-pill border border-line-2 bg-surface px-2.5 text-12 text-text-2 aria-pressed:border-brand-line aria-pressed:bg-brand-soft aria-pressed:font-strong aria-pressed:text-brand"
                >
                  {say(`services.filters.${each}`, { count: filterServices(services.data ?? [], each).length })}
                </button>
              ))}
            </fieldset>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] gap-4">
              {services.isPending
                ? [1, 2, 3].map((place) => (
                    <li key={place}>
                      <Skeleton className="h-[132px]" />
                    </li>
                  ))
                : shown.map((service) => (
                    <li key={service.code}>
                      <ServiceCard
                        service={service}
                        onRemove={() =>
                          removal(service.code, localize(service.name, messages.language, service.defaultLanguage))
                        }
                      />
                    </li>
                  ))}
              <li>
                <button
                  type="button"
                  onClick={doors.import}
                  data-over={drop.isOver || undefined}
                  className="flex h-full min-h-[132px] w-full flex-col items-center justify-center gap-1 rounded border border-dashed border-line-in px-6 text-center data-over:border-brand data-over:bg-brand-soft"
                >
                  <Upload aria-hidden className="size-4 text-text-2" strokeWidth={1.75} />
                  <span className="font-strong">{say('services.drop')}</span>
                  <span className="text-12 text-text-2">{say('services.drop-text')}</span>
                </button>
              </li>
            </ul>
          </>
        )}
      </div>
      {dialogs}
    </Shell>
  );
}

/** Removing needs no question: it can be taken back. */
function useRemoval() {
  const say = useWords();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () => queryClient.invalidateQueries(trpc.service.list.queryFilter());
  const restore = useMutation(trpc.service.restore.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.service.remove.mutationOptions({ onSuccess: refresh }));
  return (code: string, name: string) =>
    remove.mutate(
      { code },
      { onSuccess: () => toast({ text: say('services.removed', { name }), undo: () => restore.mutate({ code }) }) },
    );
}
