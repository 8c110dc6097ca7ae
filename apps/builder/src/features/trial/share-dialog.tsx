'use client';
import { dateLocaleOf } from '@nirmaan/lexicon';
import { Button, Dialog, Field, Input, Note, Skeleton, useToast } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Link2, Trash2 } from 'lucide-react';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { QrCode } from './qr-code';

/** A link with which colleagues try the draft for a day, on a phone too; nothing else of the service is theirs. */
export function ShareDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { code, draft, flush } = useService();
  const shared = useQuery(trpc.trial.shared.queryOptions({ code }, { enabled: open }));
  const refresh = () => queryClient.invalidateQueries(trpc.trial.shared.queryFilter({ code }));
  const sharing = useMutation(trpc.trial.share.mutationOptions({ onSuccess: refresh }));
  const ending = useMutation(trpc.trial.close.mutationOptions({ onSuccess: refresh }));
  const error = shared.error ?? sharing.error ?? ending.error;
  const refused = sharing.data && 'issues' in sharing.data ? sharing.data.issues : [];
  const runtimeUrl = shared.data?.runtimeUrl ?? '';
  const isHere = /\/\/(localhost|127\.|\[::1\])/.test(runtimeUrl);
  const until = (at: number) =>
    new Intl.DateTimeFormat(dateLocaleOf(messages.language), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: draft.timeZone,
    }).format(at);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('trial.share-title')}
      description={say('trial.share-text')}
      size="wide"
    >
      {error && (
        <Note tone="error" role="alert" className="mb-4">
          {failureText(messages, error)}
        </Note>
      )}
      {refused.length > 0 && (
        <Note tone="warn" role="alert" className="mb-4">
          {say('trial.refused')}
        </Note>
      )}
      {shared.isPending && open && <Skeleton className="h-24" />}
      <ul className="flex flex-col gap-4">
        {shared.data?.trials.map((trial) => {
          const link = `${runtimeUrl}/try/${trial.id}`;
          return (
            <li key={trial.id} className="flex flex-wrap gap-4 rounded border border-line p-4">
              <QrCode text={link} label={say('trial.qr', { until: until(trial.expiresAt) })} />
              <div className="min-w-56 flex-1">
                <Field label={say('trial.link')} hint={say('trial.until', { until: until(trial.expiresAt) })}>
                  <Input readOnly dir="ltr" value={link} onFocus={(event) => event.target.select()} />
                </Field>
                <div className="mt-3 flex gap-2">
                  <Button
                    icon={Copy}
                    onClick={() =>
                      void navigator.clipboard.writeText(link).then(() => toast({ text: say('trial.copied') }))
                    }
                  >
                    {say('trial.copy')}
                  </Button>
                  <Button icon={Trash2} disabled={ending.isPending} onClick={() => ending.mutate({ id: trial.id })}>
                    {say('trial.unshare')}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {isHere && <Note className="mt-4">{say('trial.only-here')}</Note>}
      <Button
        className="mt-4"
        {...(!shared.data?.trials.length && { variant: 'primary' as const })}
        icon={Link2}
        disabled={sharing.isPending || shared.isPending}
        onClick={() => void flush().then(() => sharing.mutate({ code, language: messages.language }))}
      >
        {say(sharing.isPending ? 'trial.sharing' : 'trial.share-do')}
      </Button>
    </Dialog>
  );
}
