'use client';
import { FormCode, toPointer } from '@nirmaan/lexicon';
import { Button, Dialog, Field, Input } from '@nirmaan/ui';
import { useId, useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

/** Asks what a form is called; it gets one page to begin with. */
export function NewFormDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const { draft, edit, select } = useService();
  const form = useId();
  const [title, setTitle] = useState('');
  const [code, setCode] = useState('');
  const isTaken = draft.forms.some((each) => each.code === code);
  const isRight = FormCode.safeParse(code).success && !isTaken;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('forms.new')}
      description={say('forms.new-text')}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={!title.trim() || !isRight}>
          {say('services.create')}
        </Button>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
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
      </form>
    </Dialog>
  );
}
