'use client';
import { FormCode, toPointer } from '@nirmaan/lexicon';
import { Field, Input } from '@nirmaan/ui';
import { useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

/** Asks what a form is called; it gets one page to begin with. */
export function NewFormDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const { draft, edit, select } = useService();
  const [title, setTitle] = useState('');
  const [code, setCode] = useState('');
  const isTaken = draft.forms.some((each) => each.code === code);
  const isRight = FormCode.safeParse(code).success && !isTaken;
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('forms.new')}
      description={say('forms.new-text')}
      action={say('services.create')}
      isReady={title.trim() !== '' && isRight}
      onSubmit={() => {
        const name = { [draft.defaultLanguage]: title.trim() };
        const added = edit(say('forms.added', { title }), (service) => {
          service.forms.push({ code, title: name, pages: [{ code: 'first', title: name, fields: [] }] });
        });
        if (!added) return;
        select(toPointer(['forms', draft.forms.length]));
        onOpenChange(false);
        setTitle('');
        setCode('');
      }}
    >
      <Field label={say('forms.title')}>
        <Input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={100} required />
      </Field>
      <Field
        label={say('forms.code')}
        hint={say('forms.code-hint')}
        error={code && !isRight ? say(isTaken ? 'forms.code-taken' : 'forms.code-wrong') : undefined}
      >
        <Input
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={40}
          required
          className="font-mono"
        />
      </Field>
    </FormDialog>
  );
}
