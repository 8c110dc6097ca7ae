'use client';
import { Field, IconButton, Input } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useShell } from '../shell/providers';
import { type CaseFile, sendFile } from './send-file';

type Props = {
  caseId: string;
  isRequired: boolean;
  documents: CaseFile[];
  error: string | undefined;
  onChange(documents: CaseFile[]): void;
};

/** Files that go with an action: sent at once, and part of the case when the action is taken. */
export function ActionDocuments({ caseId, isRequired, documents, error, onChange }: Props) {
  const { messages, base } = useShell();
  const send = useMutation({
    async mutationFn(files: File[]) {
      const added: CaseFile[] = [];
      for (const file of files) {
        const staged = await sendFile(base, caseId, file);
        if ('issue' in staged) throw new UploadRefused(messages.issue(staged.issue));
        added.push(staged.document);
      }
      return added;
    },
    onSuccess: (added) => onChange([...documents, ...added]),
  });
  const problem =
    error ??
    (send.error instanceof UploadRefused
      ? send.error.message
      : send.error && messages.text('workbench.actions.uploadFailed'));
  return (
    <div className="grid gap-2">
      <Field
        label={messages.text(isRequired ? 'workbench.actions.documents' : 'workbench.actions.documentsOptional')}
        {...(problem && { error: problem })}
        {...(send.isPending && { hint: messages.text('workbench.actions.sending') })}
      >
        <Input
          type="file"
          multiple
          accept=".pdf,.jpg,.jpeg,.png"
          className="h-auto py-1"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) send.mutate(files);
          }}
        />
      </Field>
      {documents.length > 0 && (
        <ul className="grid gap-1">
          {documents.map((document) => (
            <li key={document.ref} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{document.name}</span>
              <IconButton
                icon={X}
                size="small"
                label={messages.text('workbench.actions.removeDocument', { name: document.name })}
                onClick={() => onChange(documents.filter((each) => each.ref !== document.ref))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was wrong with the file, in words. */
class UploadRefused extends Error {}
