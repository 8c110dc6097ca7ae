'use client';
import { MasterCode } from '@nirmaan/lexicon';
import { Field, Input, SegmentedControl } from '@nirmaan/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import { shapeFor } from '../rules/table-templates';
import { useTemplateWords } from '../rules/use-template-words';
import { useMessages, useWords } from '../shell/providers';
import { useCreateMaster } from './use-create-master';

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
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<'list' | 'table'>('list');
  const words = useTemplateWords();
  const isRight = MasterCode.safeParse(code).success;
  const create = useCreateMaster((made) => {
    onOpenChange(false);
    if (onMade) onMade(made);
    router.push(`/masters/${encodeURIComponent(made)}`);
  });
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('masters.new')}
      description={say('masters.new-text')}
      action={say('services.create')}
      isReady={isRight && name.trim() !== '' && !create.isPending}
      error={create.error}
      onSubmit={() =>
        create.mutate({
          code,
          name,
          language: messages.language,
          ...(kind === 'table' && { table: shapeFor('other', words) }),
        })
      }
    >
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
    </FormDialog>
  );
}
