'use client';
import { localize, type Text } from '@nirmaan/lexicon';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMessages, useTRPC } from '../shell/providers';

/** As much of a finished service as its picture and its card show. */
export type Template = {
  code: string;
  name: Text;
  description: Text;
  defaultLanguage: string;
  languages: string[];
  /** Titles of the application form's. */
  pages: Text[];
  /** The states of a case that goes as it is meant to. */
  mainWay: { code: string; name: Text; kind: string }[];
  states: number;
  actions: number;
};

/** Finished services to start from; `use` makes a copy and opens it. */
export function useTemplates() {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { language } = useMessages();
  const templates = useQuery(trpc.service.templates.queryOptions());
  const create = useMutation(
    trpc.service.create.mutationOptions({
      async onSuccess({ code }) {
        await queryClient.invalidateQueries(trpc.service.list.queryFilter());
        router.push(`/services/${code}`);
      },
    }),
  );
  return {
    templates: templates.data,
    error: templates.error ?? create.error,
    isPending: templates.isPending,
    isMaking: create.isPending || create.isSuccess,
    use: (template: string) => create.mutate({ from: 'template', template }),
    retry: () => void templates.refetch(),
    textIn: (template: Template, text: Text) => localize(text, language, template.defaultLanguage),
  };
}
