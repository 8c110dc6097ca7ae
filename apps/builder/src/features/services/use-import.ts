'use client';
import type { Issue } from '@nirmaan/lexicon';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import type { ImportFailure } from './import-problems';

/** A file that is larger describes no service; it is not even read. */
const LARGEST_BYTES = 5_000_000;

/** Sends a chosen or dropped file; opens its report, or tells what is wrong with it. */
export function useImport(onFailure: (failure: ImportFailure | undefined) => void) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const importing = useMutation(trpc.service.import.mutationOptions());
  async function importFile(file: File) {
    onFailure(undefined);
    const fail = (issues: Issue[], text?: string) => onFailure({ fileName: file.name, issues, text });
    if (file.size > LARGEST_BYTES)
      return fail(
        [],
        say('import.too-large', { size: Math.ceil(file.size / 1_000_000), limit: LARGEST_BYTES / 1_000_000 }),
      );
    try {
      const answer = await importing.mutateAsync({ fileName: file.name, text: await file.text() });
      if ('issues' in answer) return fail(answer.issues ?? []);
      await queryClient.invalidateQueries(trpc.service.list.queryFilter());
      router.push(`/services/${answer.code}/imported`);
    } catch (error) {
      fail([], failureText(messages, error));
    }
  }
  return { importFile: (file: File) => void importFile(file), isImporting: importing.isPending };
}
