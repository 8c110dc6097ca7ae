'use client';
import { issuesFromZod, type JsonValue } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import { useToast } from '@nirmaan/ui';
import { useQueryClient } from '@tanstack/react-query';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import type { Change, DocumentEditor, EditorState, Patch } from '../editing/document-editor';
import { useDocumentEditor } from '../editing/use-document-editor';
import { useMessages, useTRPC, useTRPCClient, useWords } from '../shell/providers';

enablePatches();

export type OpenedMaster = {
  master: Master;
  revision: number;
  history: readonly Change[];
  usedBy: { code: string; name: Record<string, string> }[];
};

/** The document editor of one master; lists of masters hear of every save. */
export function useMasterEditor(code: string, opened: OpenedMaster): [DocumentEditor<Master>, EditorState<Master>] {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useDocumentEditor<Master>(
    {
      key: `nirmaan.unsaved.master.${code}`,
      document: opened.master,
      revision: opened.revision,
      history: opened.history,
    },
    {
      produce(document, recipe) {
        const [next, patches, inverse] = produceWithPatches(document, (draft) => void recipe(draft));
        return { document: next, patches: patches.map(toPatch), inverse: inverse.map(toPatch) };
      },
      apply: (document, patches) => applyPatches(document, [...patches]),
      check(document) {
        const parsed = Master.safeParse(document);
        return parsed.success ? [] : issuesFromZod(parsed.error);
      },
      async save(baseRevision, changes) {
        const answer = await client.master.save.mutate({ code, baseRevision, changes });
        void queryClient.invalidateQueries(trpc.master.list.queryFilter());
        void queryClient.invalidateQueries(trpc.master.contents.queryFilter());
        if (answer.conflict) return { conflict: answer.conflict };
        return { revision: answer.revision };
      },
      onRefused: ([issue]) => toast({ tone: 'error', text: issue ? messages.issue(issue) : say('failure.unknown') }),
    },
  );
}

/** Immer types the values of patches as anything; ours come from JSON and stay JSON. */
function toPatch({
  op,
  path,
  value,
}: {
  op: 'add' | 'remove' | 'replace';
  path: (string | number)[];
  value?: JsonValue;
}): Patch {
  return { op, path, ...(value !== undefined && { value }) };
}
