'use client';
import type { WorkflowEditorProps } from '@nirmaan/workflow/editor';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { useWhen } from '../shell/when';

type Comparisons = NonNullable<WorkflowEditorProps['comparisons']>;

/** The versions of a service its workflow can be compared with, and any file that holds one. */
export function useComparisons(code: string): Comparisons {
  const say = useWords();
  const messages = useMessages();
  const when = useWhen();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const versions = useQuery(trpc.service.versions.queryOptions({ code }));
  const { mutateAsync: read } = useMutation(trpc.service.readWorkflow.mutationOptions());
  return useMemo((): Comparisons => {
    const labelOf = ({ version, since }: { version: number; since?: number }) =>
      since === undefined
        ? say('compare.version', { version })
        : say('compare.live-version', { version, since: when(since) });
    const inWords = async <T>(answer: Promise<T>): Promise<T> => {
      try {
        return await answer;
      } catch (error) {
        throw new Error(failureText(messages, error));
      }
    };
    return {
      versions: (versions.data ?? []).map((each) => ({ id: String(each.version), label: labelOf(each) })),
      async loadVersion(id) {
        const version = Number(id);
        const known = versions.data?.find((each) => each.version === version);
        const query = trpc.service.versionWorkflow.queryOptions({ code, version });
        return { label: labelOf(known ?? { version }), ...(await inWords(queryClient.fetchQuery(query))) };
      },
      async loadFile(file) {
        const answer = await inWords(read({ text: await file.text() }));
        if (answer.workflow) return { label: file.name, workflow: answer.workflow, layout: answer.layout };
        const [first] = answer.issues ?? [];
        throw new Error(first ? messages.issue(first) : say('import.failed', { file: file.name }));
      },
    };
  }, [say, messages, when, trpc, queryClient, versions.data, read, code]);
}
