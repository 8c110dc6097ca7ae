'use client';
import type { Language } from '@nirmaan/lexicon';
import { isThere, type PlacedText } from '@nirmaan/service/translations';
import { useToast } from '@nirmaan/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC } from '../shell/providers';

/** Texts that are asked for at once. */
const AT_ONCE = 50;

/** What a connected machine suggests for texts that are missing; nothing of it is in the service until somebody takes it. */
export function useSuggestions({ from, to }: { from: Language; to: Language }) {
  const trpc = useTRPC();
  const messages = useMessages();
  const toast = useToast();
  const { data: [translator] = [] } = useQuery(trpc.translation.translators.queryOptions(undefined, { retry: false }));
  const [suggested, setSuggested] = useState<{ to: Language; words: ReadonlyMap<string, string> }>();
  const asking = useMutation(trpc.translation.suggest.mutationOptions());
  return {
    canSuggest: translator !== undefined && from !== to,
    isPending: asking.isPending,
    of: (id: string) => (suggested?.to === to ? suggested.words.get(id) : undefined),
    suggest(texts: readonly PlacedText[]) {
      const open = texts.filter(({ text }) => isThere(text, from) && !isThere(text, to)).slice(0, AT_ONCE);
      if (translator === undefined || open.length === 0) return;
      const words = open.map(({ text }) => text[from] ?? '');
      asking.mutate(
        { connection: translator, from, to, texts: words },
        {
          onSuccess: (answers) =>
            setSuggested((before) => ({
              to,
              words: new Map([
                ...(before?.to === to ? before.words : []),
                ...open.flatMap(({ id }, at): [string, string][] => (answers[at] ? [[id, answers[at]]] : [])),
              ]),
            })),
          onError: (error) => toast({ tone: 'error', text: failureText(messages, error) }),
        },
      );
    },
  };
}
