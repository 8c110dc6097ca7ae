'use client';
import { Button, EmptyState, Skeleton } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import type { OpenedMaster } from './use-master-editor';

export type OpeningMasterProps = {
  code: string;
  children(opened: OpenedMaster): ReactNode;
  /** Around what stands there until it is open. */
  around?(waiting: ReactNode): ReactNode;
};

/** Fetches a master once, to be edited; the editor keeps it from then on. */
export function OpeningMaster({ code, children, around = (waiting) => waiting }: OpeningMasterProps) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const opened = useQuery({
    ...trpc.master.get.queryOptions({ code }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (opened.data) return children(opened.data);
  if (!opened.error) return around(<Skeleton className="m-4 h-96 grow" />);
  return around(
    <EmptyState
      icon={CircleAlert}
      tone="error"
      title={say('masters.failed')}
      text={failureText(messages, opened.error)}
      action={<Button onClick={() => opened.refetch()}>{say('try-again')}</Button>}
      className="grow"
    />,
  );
}
