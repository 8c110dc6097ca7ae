'use client';
import { Field, Input, useToast } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import { useService } from '../service/service-context';
import { useTRPC, useWords } from '../shell/providers';

/** What was done to the case becomes a test of the service: publishing runs it. */
export function KeepDialog({ id, caseId, onClose }: { id: string; caseId: string; onClose(): void }) {
  const say = useWords();
  const trpc = useTRPC();
  const toast = useToast();
  const { edit, undo } = useService();
  const [name, setName] = useState('');
  const keeping = useMutation(
    trpc.trial.scenario.mutationOptions({
      onSuccess(scenario) {
        const isKept = edit(say('trial.kept', { name: scenario.name }), (service) => {
          service.scenarios = [...(service.scenarios ?? []), scenario];
        });
        onClose();
        if (isKept) toast({ text: say('trial.kept', { name: scenario.name }), undo });
      },
    }),
  );
  return (
    <FormDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say('trial.keep')}
      description={say('trial.keep-text')}
      action={say('trial.keep-do')}
      isReady={name.trim() !== '' && !keeping.isPending}
      error={keeping.error}
      onSubmit={() => keeping.mutate({ id, caseId, name: name.trim() })}
    >
      <Field label={say('trial.keep-name')}>
        <Input value={name} maxLength={100} required onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
