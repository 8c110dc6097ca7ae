'use client';
import { Button, IconButton, useUiLabels } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Lightbulb, X } from 'lucide-react';
import { useTRPC, useWords } from '../shell/providers';
import { type HintCode, hintCodes } from './hint-codes';

/**
 * A hint of the first visit, a line in the page: it covers nothing and waits for nothing. Of several the first, so that there is
 * one thing to read. `isDone`: what it says was done already. Put away, it never comes back, on whichever machine.
 */
export function Hint({ hints }: { hints: readonly { hint: HintCode; isDone: boolean }[] }) {
  const say = useWords();
  const { close } = useUiLabels();
  const { dismissed, dismiss } = useDismissed();
  const hint = dismissed && hints.find((each) => !each.isDone && !dismissed.includes(each.hint))?.hint;
  if (!hint) return null;
  return (
    <aside
      aria-label={say('first-visit.label')}
      className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-brand-line bg-brand-soft py-1 ps-3 pe-1"
    >
      <Lightbulb aria-hidden className="size-4 shrink-0 text-brand" strokeWidth={1.75} />
      <p className="min-w-0 flex-[1_1_14rem] py-1 pe-2">{say(`first-visit.hints.${hint}`)}</p>
      <span className="ms-auto flex items-center gap-1">
        <Button size="small" variant="quiet" onClick={() => dismiss([...hintCodes])}>
          {say('first-visit.none')}
        </Button>
        <IconButton icon={X} label={close} size="small" onClick={() => dismiss([hint])} />
      </span>
    </aside>
  );
}

/** Undefined while it is not known: a hint that was put away never flashes. */
function useDismissed() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = trpc.hint.dismissed.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const { data } = useQuery(query);
  const sending = useMutation(
    trpc.hint.dismiss.mutationOptions({
      onMutate: ({ hints }) => {
        queryClient.setQueryData(query.queryKey, (before) => [...new Set([...(before ?? []), ...hints])]);
      },
      onError: () => queryClient.invalidateQueries(trpc.hint.dismissed.queryFilter()),
    }),
  );
  return { dismissed: data, dismiss: (hints: HintCode[]) => sending.mutate({ hints }) };
}
