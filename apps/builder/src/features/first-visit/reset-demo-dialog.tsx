'use client';
import { Field, Input } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import type { Person } from '../shell/person';
import { useTRPC, useWords } from '../shell/providers';

const ROLES = ['NIRMAAN_AUTHOR', 'NIRMAAN_ADMIN'];

/** Who is offered it; the server decides. */
export const mayResetDemo = ({ isDemo, roles }: Person) => isDemo && roles.some((role) => ROLES.includes(role));

/** Says what will go and asks for a typed word: it cannot be taken back. */
export function ResetDemoDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const word = say('reset-demo.word');
  const reset = useMutation(trpc.demo.reset.mutationOptions({ onSuccess: () => window.location.assign('/services') }));
  const isBusy = reset.isPending || reset.isSuccess;
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('reset-demo.title')}
      description={say('reset-demo.text')}
      action={say(isBusy ? 'reset-demo.resetting' : 'reset-demo.do')}
      isReady={typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase() && !isBusy}
      error={reset.error}
      onSubmit={() => reset.mutate({ confirm: true })}
    >
      <ul className="list-disc ps-5">
        {(['services', 'masters', 'cases', 'digit'] as const).map((each) => (
          <li key={each}>{say(`reset-demo.goes.${each}`)}</li>
        ))}
      </ul>
      <p className="text-text-2">{say('reset-demo.stays')}</p>
      <Field label={say('reset-demo.type', { word })}>
        <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
