'use client';

import { Button, EmptyState, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { ServiceEditor } from './service-editor';

/** Loads a service once; from then on the editor holds it. */
export function ServiceScreen({ code, children }: { code: string; children: ReactNode }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  // Fetched anew for every visit, never behind the author's back: the editor's own saves are the only source of change.
  const once = {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  };
  const opened = useQuery({ ...trpc.draft.get.queryOptions({ code }), ...once });
  const masters = useQuery(trpc.master.contents.queryOptions());
  if (opened.data && masters.data)
    return (
      <ServiceEditor key={code} code={code} opened={opened.data} masters={masters.data}>
        {children}
      </ServiceEditor>
    );
  const error = opened.error ?? masters.error;
  return (
    <Shell crumbs={[{ label: say('shell.services'), href: '/services' }, { label: code }]} folded>
      {error ? (
        <EmptyState
          icon={CircleAlert}
          tone="error"
          title={say('service.failed')}
          text={failureText(messages, error)}
          action={
            <>
              <Button onClick={() => void Promise.all([opened.refetch(), masters.refetch()])}>
                {say('try-again')}
              </Button>
              <Link href="/services">{say('service.back')}</Link>
            </>
          }
          className="grow"
        />
      ) : (
        <div className="flex grow flex-col gap-4 p-8">
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-40" />
          <Skeleton className="h-40" />
        </div>
      )}
    </Shell>
  );
}
