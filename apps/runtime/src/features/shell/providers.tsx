'use client';
import { createMessages, type LanguagePacks, type Messages } from '@nirmaan/lexicon/messages';
import { UiProvider } from '@nirmaan/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import superjson from 'superjson';
import type { WorkRouter } from '../../server/trpc/router';
import { ask } from './ask';

export const { TRPCProvider, useTRPC } = createTRPCContext<WorkRouter>();

type Shell = {
  messages: Messages;
  languages: string[];
  theme: 'light' | 'dark';
  /** What every address of the workbench begins with. */
  base: string;
  isTrial: boolean;
  /** Where the language is kept: whoever tries a service in another one does not change that of the real workbench. */
  languageCookie: string;
};
const ShellContext = createContext<Shell | undefined>(undefined);

/** The reader's language, the texts in it, and the theme. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside Providers');
  return shell;
}

/** What every address of the workbench, and of what it asks for, begins with: `''`, or `/try/<id>`. */
export function useBase(): string {
  return useShell().base;
}

/** In a trial somebody watches both sides at once: what one does shows at the other. */
const PACE_OF_TRIALS = 2_000;

/** How often something is asked for anew, in milliseconds. */
export function usePace(usual: number): number {
  return useShell().isTrial ? Math.min(usual, PACE_OF_TRIALS) : usual;
}

/** Somebody whose session ended is asked to sign in again, and comes back to the same address. */
function onFailure(error: unknown, base: string) {
  if (!(error instanceof TRPCClientError) || error.data?.code !== 'UNAUTHORIZED') return;
  const here = window.location.pathname + window.location.search;
  const signIn = `${base}/work/sign-in`;
  if (!here.startsWith(signIn)) window.location.assign(`${signIn}?next=${encodeURIComponent(here)}`);
}

function createQueries(base: string): QueryClient {
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
    if (event.type === 'updated' && event.action.type === 'error') onFailure(event.action.error, base);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') onFailure(event.action.error, base);
  });
  return client;
}

export function Providers({
  language,
  languages,
  theme,
  packs,
  nonce,
  base,
  isTrial,
  languageCookie,
  children,
}: {
  language: string;
  languages: string[];
  theme: 'light' | 'dark';
  packs: LanguagePacks;
  nonce: string | undefined;
  base: string;
  isTrial: boolean;
  languageCookie: string;
  children: ReactNode;
}) {
  const [queries] = useState(() => createQueries(base));
  const [client] = useState(() =>
    createTRPCClient<WorkRouter>({
      links: [
        httpLink({ url: `${base}/api/trpc`, transformer: superjson, fetch: (...request) => ask(base, ...request) }),
      ],
    }),
  );
  const shell = useMemo(
    () => ({ messages: createMessages(packs, language), languages, theme, base, isTrial, languageCookie }),
    [packs, language, languages, theme, base, isTrial, languageCookie],
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
