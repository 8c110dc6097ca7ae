'use client';
import { Button, Field, Input, Note } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';

/** `isDemo`: the accounts of the sandbox may be told. */
export function SignIn({ isDemo }: { isDemo: boolean }) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const signIn = useMutation(trpc.session.signIn.mutationOptions({ onSuccess: () => router.push('/services') }));
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const needsHttps = useNeedsHttps();
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <form
        className="w-full max-w-sm rounded border border-line bg-surface p-6"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ userName, password });
        }}
      >
        <h1 className="text-20 font-strong">{say('sign-in.title')}</h1>
        <p className="mt-1 mb-5 text-text-2">{say('sign-in.text')}</p>
        <div className="flex flex-col gap-4">
          {needsHttps && <Note tone="warn">{say('sign-in.https')}</Note>}
          {signIn.error && (
            <Note tone="error" role="alert">
              {failureText(messages, signIn.error)}
            </Note>
          )}
          <Field label={say('sign-in.user-name')}>
            <Input
              name="userName"
              autoComplete="username"
              autoCapitalize="none"
              required
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
          </Field>
          <Field label={say('sign-in.password')}>
            <Input
              name="password"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <Button type="submit" variant="primary" disabled={signIn.isPending || signIn.isSuccess}>
            {say('sign-in.submit')}
          </Button>
          {isDemo && <p className="text-12 text-text-3">{say('sign-in.demo')}</p>}
        </div>
      </form>
    </main>
  );
}

/** Browsers drop our cookie silently on plain http from another host. */
function useNeedsHttps(): boolean {
  const [needs, setNeeds] = useState(false);
  useEffect(() => {
    const { protocol, hostname } = window.location;
    const isLoopback = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
    setNeeds(protocol === 'http:' && !isLoopback);
  }, []);
  return needs;
}
