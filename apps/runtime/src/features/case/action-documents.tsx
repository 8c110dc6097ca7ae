'use client';
import { Field, IconButton, Input } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { z } from 'zod';
import { useShell } from '../shell/providers';

const ActionDocument = z.object({ ref: z.string(), name: z.string(), mediaType: z.string(), size: z.number() });
export type ActionDocument = z.infer<typeof ActionDocument>;
const Staged = z.union([
  z.object({ document: ActionDocument }),
  z.object({ issue: z.object({ code: z.string(), params: z.record(z.string(), z.json()) }) }),
]);

type Props = {
  caseId: string;
  isRequired: boolean;
  documents: ActionDocument[];
  error: string | undefined;
  onChange(documents: ActionDocument[]): void;
};

/** Files that go with an action: sent at once, and part of the case when the action is taken. */
export function ActionDocuments({ caseId, isRequired, documents, error, onChange }: Props) {
  const { messages } = useShell();
  const send = useMutation({
    async mutationFn(files: File[]) {
      const added: ActionDocument[] = [];
      for (const file of files) {
        const answer = await fetch(`/api/work/upload/${caseId}?name=${encodeURIComponent(file.name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: file,
        });
        const staged = Staged.parse(await answer.json());
        if ('issue' in staged)
          throw new UploadRefused(messages.issue({ ...staged.issue, severity: 'error', path: '' }));
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
