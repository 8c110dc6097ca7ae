'use client';
import { createMessages, type LanguagePacks, type MessageParams, type Messages } from '@nirmaan/lexicon/messages';
import { UiProvider } from '@nirmaan/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '../../server/trpc/router';
import type { Theme } from './preferences';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

type Preferences = { messages: Messages; theme: Theme };
const PreferencesContext = createContext<Preferences | undefined>(undefined);

function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('outside of Providers');
  return preferences;
}
export const useMessages = () => usePreferences().messages;
export const useTheme = () => usePreferences().theme;

/** The builder's own words: `say('services.title')`. */
export function useWords() {
  const messages = useMessages();
  return useMemo(() => (key: string, params?: MessageParams) => messages.text(`builder.${key}`, params), [messages]);
}

export type ProvidersProps = {
  packs: LanguagePacks;
  language: string;
  theme: Theme;
  nonce: string | undefined;
  children: ReactNode;
};

export function Providers({ packs, language, theme, nonce, children }: ProvidersProps) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 10_000,
            // Our own refusals do not change by asking again.
            retry: (count, error) => !(error instanceof TRPCClientError && error.data) && count < 2,
          },
        },
      }),
  );
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', transformer: superjson })] }),
  );
  const preferences = useMemo(() => ({ messages: createMessages(packs, language), theme }), [packs, language, theme]);
  const { messages } = preferences;
  return (
    <PreferencesContext.Provider value={preferences}>
      <UiProvider
        direction={messages.direction}
        labels={{
          close: messages.text('builder.ui.close'),
          undo: messages.text('builder.ui.undo'),
          notifications: messages.text('builder.ui.notifications'),
        }}
        {...(nonce && { nonce })}
      >
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
            {children}
          </TRPCProvider>
        </QueryClientProvider>
      </UiProvider>
    </PreferencesContext.Provider>
  );
}
