'use client';
import { localize } from '@nirmaan/lexicon';
import { Card, Dialog, Note, Skeleton } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';

export function TemplateDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const templates = useQuery({ ...trpc.service.templates.queryOptions(), enabled: open });
  const create = useMutation(
    trpc.service.create.mutationOptions({
      async onSuccess({ code }) {
        await queryClient.invalidateQueries(trpc.service.list.queryFilter());
        router.push(`/services/${code}`);
      },
    }),
  );
  const error = templates.error ?? create.error;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('services.template')}
      description={say('services.template-choose')}
      size="wide"
    >
      {error && (
        <Note tone="error" role="alert" className="mb-4">
          {failureText(messages, error)}
        </Note>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-3">
        {templates.isPending && (
          <li>
            <Skeleton className="h-40" />
          </li>
        )}
        {templates.data?.map((template) => (
          <li key={template.code}>
            <Card className="relative h-full p-3 hover:border-brand-line hover:bg-brand-soft">
              <TemplatePicture />
              <button
                type="button"
                disabled={create.isPending}
                onClick={() => create.mutate({ from: 'template', template: template.code })}
                className="mt-2 block text-start font-strong after:absolute after:inset-0"
              >
                {localize(template.name, messages.language, template.defaultLanguage)}
              </button>
              <p className="text-12 text-text-2">
                {localize(template.description, messages.language, template.defaultLanguage)}
              </p>
              <p className="mt-1 text-12 text-text-2">
                {say('services.template-size', { states: template.states, actions: template.actions })}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** States and arrows, in small. */
function TemplatePicture() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 120 56"
      className="h-16 w-full rounded bg-brand-soft text-brand"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d="M32 18h12M76 18h12M60 25v9" />
      {[6, 50, 88].map((x) => (
        <rect key={x} x={x} y="11" width="26" height="14" rx="3" className="fill-surface" />
      ))}
      <rect x="47" y="34" width="26" height="13" rx="6" className="fill-surface" />
    </svg>
  );
}
