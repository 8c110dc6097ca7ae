'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { MoveClock, Trial, TrialFault, TrialState } from '@nirmaan/trials';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useService } from '../service/service-context';
import { useMessages, useTRPC, useTRPCClient } from '../shell/providers';

/** How often it is looked what has happened; not while the page is hidden. */
const LOOK_EVERY = 1_000;

export type OpenTrial = { trial: Trial; runtimeUrl: string; revision: number };
export type TrialOpening =
  | { status: 'opening' }
  | { status: 'open'; opened: OpenTrial }
  /** The draft cannot run as it is. */
  | { status: 'refused'; issues: Issue[] }
  | { status: 'failed'; error: unknown };

/** The page goes away, and whatever it asks with it, but for this: a mutation as tRPC's client sends it. */
function closeWhileLeaving(id: string): void {
  const init = { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' } };
  void fetch('/api/trpc/trial.close', { ...init, body: JSON.stringify({ json: { id } }) }).catch(() => {});
}

/** One trial for as long as the tab is open. Leaving removes it; so does closing the page. */
export function useTrial(): {
  opening: TrialOpening;
  /** Undefined until it was looked for the first time. */
  state: TrialState | undefined;
  /** It ended meanwhile, or its host does not answer. */
  lost: unknown;
  startAgain(): void;
  moveClock(move: MoveClock): void;
  isMoving: boolean;
  setFaults(faults: TrialFault[]): void;
} {
  const { code, flush } = useService();
  const { language } = useMessages();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [opening, setOpening] = useState<TrialOpening>({ status: 'opening' });
  const [round, setRound] = useState(0);
  const begin = useRef({ flush, language });
  begin.current = { flush, language };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new trial
  useEffect(() => {
    let id: string | undefined;
    let isLeft = false;
    const leave = () => void (id !== undefined && client.trial.close.mutate({ id }).catch(() => {}));
    setOpening({ status: 'opening' });
    const open = async () => {
      await begin.current.flush();
      const answer = await client.trial.open.mutate({ code, language: begin.current.language });
      if ('issues' in answer) return setOpening({ status: 'refused', issues: answer.issues });
      id = answer.trial.id;
      if (isLeft) return leave();
      setOpening({ status: 'open', opened: answer });
    };
    const onPageHide = () => id !== undefined && closeWhileLeaving(id);
    window.addEventListener('pagehide', onPageHide);
    open().catch((error: unknown) => !isLeft && setOpening({ status: 'failed', error }));
    return () => {
      isLeft = true;
      window.removeEventListener('pagehide', onPageHide);
      leave();
    };
  }, [client, code, round]);

  const id = opening.status === 'open' ? opening.opened.trial.id : '';
  const looking = useQuery(
    trpc.trial.state.queryOptions({ id }, { enabled: id !== '', refetchInterval: LOOK_EVERY, retry: 1, staleTime: 0 }),
  );
  const known = useCallback(
    (state: TrialState) => queryClient.setQueryData(trpc.trial.state.queryKey({ id }), state),
    [queryClient, trpc, id],
  );
  const moving = useMutation(trpc.trial.clock.mutationOptions({ onSuccess: known }));
  const faulting = useMutation(trpc.trial.faults.mutationOptions({ onSuccess: known }));
  return {
    opening,
    state: looking.data,
    lost: looking.isError ? looking.error : undefined,
    startAgain: () => setRound((before) => before + 1),
    moveClock: (move) => moving.mutate({ id, move }),
    isMoving: moving.isPending,
    setFaults: (faults) => faulting.mutate({ id, faults }),
  };
}
