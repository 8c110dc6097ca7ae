'use client';
import type { TableShape } from '@nirmaan/rules/tables';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../shell/providers';

/** Makes a master; `onMade` comes when lists of masters know of it. */
export function useCreateMaster(onMade: (code: string, table?: TableShape) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.master.create.mutationOptions({
      async onSuccess({ code }, { table }) {
        await Promise.all([
          queryClient.invalidateQueries(trpc.master.list.queryFilter()),
          queryClient.invalidateQueries(trpc.master.contents.queryFilter()),
        ]);
        onMade(code, table);
      },
    }),
  );
}
