'use client';
import { createMessages, type LanguagePacks, type Messages } from '@nirmaan/lexicon/messages';
import { UiProvider } from '@nirmaan/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import superjson from 'superjson';
import type { WorkRouter } from '../../server/trpc/router';

export const { TRPCProvider, useTRPC } = createTRPCContext<WorkRouter>();

type Shell = { messages: Messages; languages: string[]; theme: 'light' | 'dark' };
const ShellContext = createContext<Shell | undefined>(undefined);

/** The reader's language, the texts in it, and the theme. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside Providers');
  return shell;
}

/** Somebody whose session ended is asked to sign in again, and comes back to the same address. */
function onFailure(error: unknown) {
  if (!(error instanceof TRPCClientError) || error.data?.code !== 'UNAUTHORIZED') return;
  const here = window.location.pathname + window.location.search;
  if (!here.startsWith('/work/sign-in')) window.location.assign(`/work/sign-in?next=${encodeURIComponent(here)}`);
}

function createQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A refusal does not change by asking again; a network may.
        retry: (count, error) => count < 2 && !(error instanceof TRPCClientError && error.data),
      },
    },
  });
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') onFailure(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') onFailure(event.action.error);
  });
  return client;
}

export function Providers({
  language,
  languages,
  theme,
  packs,
  nonce,
  children,
}: {
  language: string;
  languages: string[];
  theme: 'light' | 'dark';
  packs: LanguagePacks;
  nonce: string | undefined;
  children: ReactNode;
}) {
  const [queries] = useState(createQueries);
  const [client] = useState(() =>
    createTRPCClient<WorkRouter>({ links: [httpLink({ url: '/api/trpc', transformer: superjson })] }),
  );
  const shell = useMemo(
    () => ({ messages: createMessages(packs, language), languages, theme }),
    [packs, language, languages, theme],
  );
  const { messages } = shell;
  const labels = {
    close: messages.text('workbench.close'),
    undo: messages.text('workbench.undo'),
    notifications: messages.text('workbench.notifications'),
  };
  return (
    <ShellContext value={shell}>
      <UiProvider direction={messages.direction} labels={labels} {...(nonce && { nonce })}>
        <QueryClientProvider client={queries}>
          <TRPCProvider trpcClient={client} queryClient={queries}>
            {children}
          </TRPCProvider>
        </QueryClientProvider>
      </UiProvider>
    </ShellContext>
  );
}
