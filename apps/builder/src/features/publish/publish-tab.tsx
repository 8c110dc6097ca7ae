'use client';
import { Button, Card, EmptyState, Skeleton } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { useMayPublish } from './may-publish';
import { PlanView } from './plan-view';
import { ProgressView } from './progress-view';
import { ResultView } from './result-view';

const POLL = 700;

/** From the plan to what is live. What runs is the server's: this page only looks at it. */
export function PublishTab() {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { code } = useService();
  const mayPublish = useMayPublish();
  // A finished publication is shown until somebody asks for the next plan.
  const [wantsPlan, setWantsPlan] = useState(false);
  const status = useQuery({
    ...trpc.publish.status.queryOptions({ code }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL : false),
  });
  const refresh = () => queryClient.invalidateQueries(trpc.publish.status.queryFilter({ code }));
  const stop = useMutation(trpc.publish.stop.mutationOptions({ onSettled: refresh }));
  const resume = useMutation(trpc.publish.resume.mutationOptions({ onSettled: refresh }));
  const liveSince = status.data?.liveSince;
  useEffect(() => {
    if (liveSince === undefined) return;
    // The frame shows what is live; the document itself stays the editor's.
    void queryClient.invalidateQueries(trpc.draft.get.queryFilter({ code }));
    void queryClient.invalidateQueries(trpc.service.list.queryFilter());
  }, [liveSince, code, queryClient, trpc]);
  if (status.isPending)
    return (
      <div className="flex flex-col gap-4 p-8">
        <Skeleton className="h-8 w-72" />
        <Skeleton className="h-64" />
      </div>
    );
  if (status.isError)
    return (
      <Card className="m-8">
        <EmptyState
          icon={CircleAlert}
          tone="error"
          title={say('publish.plan-failed')}
          text={failureText(messages, status.error)}
          action={<Button onClick={() => status.refetch()}>{say('try-again')}</Button>}
        />
      </Card>
    );
  const publication = status.data;
  if (publication?.state === 'running')
    return (
      <ProgressView
        publication={publication}
        failure={stop.error ? failureText(messages, stop.error) : undefined}
        isStopping={stop.isPending}
        {...(mayPublish && { onStop: () => stop.mutate({ code }) })}
      />
    );
  if (publication && publication.state !== 'live' && !wantsPlan)
    return (
      <ProgressView
        publication={publication}
        failure={resume.error ? failureText(messages, resume.error) : undefined}
        {...(mayPublish && { onResume: () => resume.mutate({ code }) })}
        onNewPlan={() => setWantsPlan(true)}
      />
    );
  if (publication?.state === 'live' && !wantsPlan)
    return <ResultView publication={publication} onNewPlan={() => setWantsPlan(true)} />;
  return (
    <PlanView
      onStarted={async () => {
        await refresh();
        setWantsPlan(false);
      }}
    />
  );
}
