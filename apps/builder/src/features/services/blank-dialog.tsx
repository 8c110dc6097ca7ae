'use client';
import { languageNameOf, ServiceCode } from '@nirmaan/lexicon';
import { Field, Input, Select } from '@nirmaan/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import { interfaceLanguages } from '../shell/preferences';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { suggestServiceCode } from './suggest-code';

export function BlankDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [typedCode, setCode] = useState<string>();
  const [language, setLanguage] = useState(messages.language);
  const create = useMutation(
    trpc.service.create.mutationOptions({
      async onSuccess({ code }) {
        await queryClient.invalidateQueries(trpc.service.list.queryFilter());
        router.push(`/services/${code}`);
      },
    }),
  );
  const code = typedCode ?? suggestServiceCode(name);
  const codeIsRight = ServiceCode.safeParse(code).success;
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('services.blank')}
      description={say('services.blank-text')}
      action={say('services.create')}
      isReady={name.trim() !== '' && codeIsRight && !create.isPending}
      error={create.error}
      onSubmit={() => create.mutate({ from: 'blank', name, code, language })}
    >
      <Field label={say('services.name')}>
        <Input value={name} onChange={(event) => setName(event.target.value)} maxLength={100} required />
      </Field>
      <Field
        label={say('services.code')}
        hint={say('services.code-hint')}
        error={code && !codeIsRight ? say('services.code-wrong') : undefined}
      >
        <Input
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={30}
          required
          className="font-mono"
        />
      </Field>
      <Field label={say('services.language')} hint={say('services.language-hint')}>
        <Select
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={interfaceLanguages.map((each) => ({ value: each, label: languageNameOf(each) }))}
        />
      </Field>
    </FormDialog>
  );
}
