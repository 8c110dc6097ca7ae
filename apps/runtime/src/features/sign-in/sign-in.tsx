'use client';
import { Button, Card, Field, Input, Note, Select } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useShell, useTRPC } from '../shell/providers';

type Props = { next: string; cities: { tenant: string; name: string }[] };

/** Officers sign in with DIGIT's user name and password, in their city. */
export function SignIn({ next, cities }: Props) {
  const { messages } = useShell();
  const trpc = useTRPC();
  const [tenant, setTenant] = useState(cities[0]?.tenant ?? '');
  const signIn = useMutation(
    trpc.signIn.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome === 'signed-in') window.location.assign(next);
      },
    }),
  );
  const problem = signIn.isError
    ? 'failed'
    : signIn.data && signIn.data.outcome !== 'signed-in'
      ? signIn.data.outcome
      : cities.length === 0
        ? 'digit-down'
        : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    signIn.mutate({ tenant, userName: String(values.get('userName')), password: String(values.get('password')) });
  };
  return (
    <main className="grid min-h-dvh place-items-center bg-page p-4">
      <Card className="w-full max-w-sm p-6">
        <h1 className="mb-1 text-20 font-strong">{messages.text('workbench.signIn.title')}</h1>
        <p className="mb-4 text-text-2">{messages.text('workbench.signIn.text')}</p>
        {problem && (
          <Note tone="error" role="alert" className="mb-4">
            {messages.text(`workbench.signIn.${problem}`)}
          </Note>
        )}
        <form onSubmit={submit} className="grid gap-4">
          <Field label={messages.text('workbench.signIn.tenant')}>
            <Select
              value={tenant}
              onChange={(event) => setTenant(event.target.value)}
              options={cities.map((city) => ({ value: city.tenant, label: city.name }))}
            />
          </Field>
          <Field label={messages.text('workbench.signIn.userName')}>
            <Input name="userName" autoComplete="username" autoCapitalize="none" required />
          </Field>
          <Field label={messages.text('workbench.signIn.password')}>
            <Input name="password" type="password" autoComplete="current-password" required />
          </Field>
          <Button
            variant="primary"
            type="submit"
            disabled={cities.length === 0 || signIn.isPending || signIn.data?.outcome === 'signed-in'}
          >
            {messages.text(signIn.isPending ? 'workbench.signIn.pending' : 'workbench.signIn.submit')}
          </Button>
        </form>
      </Card>
    </main>
  );
}
