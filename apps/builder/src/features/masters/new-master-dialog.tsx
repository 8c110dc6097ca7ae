'use client';
import { MasterCode } from '@nirmaan/lexicon';
import { Button, Dialog, Field, Input, Note, SegmentedControl } from '@nirmaan/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { shapeFor } from '../rules/table-templates';
import { useTemplateWords } from '../rules/use-template-words';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';

/** Asks what a master is called; `onMade` decides what comes after, else its grid opens. */
export function NewMasterDialog({
  open,
  onOpenChange,
  onMade,
}: {
  open: boolean;
  onOpenChange(open: boolean): void;
  onMade?(code: string): void;
}) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useId();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<'list' | 'table'>('list');
  const words = useTemplateWords();
  const isRight = MasterCode.safeParse(code).success;
  const create = useMutation(
    trpc.master.create.mutationOptions({
      async onSuccess(made) {
        await Promise.all([
          queryClient.invalidateQueries(trpc.master.list.queryFilter()),
          queryClient.invalidateQueries(trpc.master.contents.queryFilter()),
        ]);
        onOpenChange(false);
        if (onMade) onMade(made.code);
        router.push(`/masters/${encodeURIComponent(made.code)}`);
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('masters.new')}
      description={say('masters.new-text')}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={!isRight || !name.trim() || create.isPending}>
          {say('services.create')}
        </Button>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight && name.trim())
            create.mutate({
              code,
              name,
              language: messages.language,
              ...(kind === 'table' && { table: shapeFor('other', words) }),
            });
        }}
      >
        {create.error && (
          <Note tone="error" role="alert">
            {failureText(messages, create.error)}
          </Note>
        )}
        {!onMade && (
          <SegmentedControl<'list' | 'table'>
            label={say('masters.kind')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'list', label: say('masters.kind-list') },
              { value: 'table', label: say('masters.kind-table') },
            ]}
            className="flex-wrap self-start"
          />
        )}
        <Field label={say('masters.name')}>
          <Input value={name} onChange={(event) => setName(event.target.value)} maxLength={100} required />
        </Field>
        <Field
          label={say('masters.code')}
          hint={say('masters.code-hint')}
          error={code && !isRight ? say('masters.code-wrong') : undefined}
        >
          <Input value={code} onChange={(event) => setCode(event.target.value)} required className="font-mono" />
        </Field>
      </form>
    </Dialog>
  );
}
