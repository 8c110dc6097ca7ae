'use client';
import { localize } from '@nirmaan/lexicon';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  IconButton,
  Menu,
  Skeleton,
  Table,
  TableCell,
  TableHead,
  TableRow,
  useToast,
} from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Ellipsis, Plus, Table2, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { useWhen } from '../shell/when';
import { NewMasterDialog } from './new-master-dialog';

/** Every master of the realm. */
export function Masters() {
  const say = useWords();
  const messages = useMessages();
  const when = useWhen();
  const trpc = useTRPC();
  const masters = useQuery(trpc.master.list.queryOptions());
  const [isNew, setNew] = useState(false);
  const remove = useRemoval();
  return (
    <Shell crumbs={[{ label: say('shell.masters') }]} commands={[]}>
      <div className="mx-auto w-full max-w-[1240px] px-4 py-6 md:px-8">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <div className="min-w-0 flex-1">
            <h1 className="text-20 font-strong">{say('masters.title')}</h1>
            <p className="text-text-2">
              {masters.data ? say('masters.count', { count: masters.data.length }) : say('masters.text')}
            </p>
          </div>
          <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
            {say('masters.new')}
          </Button>
        </div>
        {masters.isPending ? (
          <Skeleton className="h-48" />
        ) : masters.isError ? (
          <Card>
            <EmptyState
              icon={CircleAlert}
              tone="error"
              title={say('masters.failed')}
              text={failureText(messages, masters.error)}
              action={<Button onClick={() => masters.refetch()}>{say('try-again')}</Button>}
            />
          </Card>
        ) : masters.data.length === 0 ? (
          <Card>
            <EmptyState
              icon={Table2}
              title={say('masters.empty')}
              text={say('masters.empty-text')}
              action={
                <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
                  {say('masters.new')}
                </Button>
              }
            />
          </Card>
        ) : (
          <Card>
            <Table caption={say('masters.title')}>
              <thead>
                <tr>
                  <TableHead>{say('masters.name')}</TableHead>
                  <TableHead>{say('masters.size')}</TableHead>
                  <TableHead>{say('masters.used-by')}</TableHead>
                  <TableHead>{say('masters.state')}</TableHead>
                  <TableHead>{say('masters.changed')}</TableHead>
                  <TableHead>
                    <span className="sr-only">{say('masters.actions')}</span>
                  </TableHead>
                </tr>
              </thead>
              <tbody>
                {masters.data.map((master) => {
                  const name = localize(master.name, messages.language, 'en') || master.code;
                  return (
                    <TableRow key={master.code}>
                      <TableCell>
                        <Link href={`/masters/${encodeURIComponent(master.code)}`} className="font-strong text-brand">
                          {name}
                        </Link>
                        {master.kind === 'table' && (
                          <Badge tone="info" className="ms-2">
                            {say('masters.table')}
                          </Badge>
                        )}
                        <span className="block font-mono text-12 text-text-3">{master.code}</span>
                      </TableCell>
                      <TableCell>
                        {say('masters.rows', { count: master.rows })},{' '}
                        {say('masters.columns', { count: master.columns })}
                      </TableCell>
                      <TableCell>
                        {master.usedBy.length === 0 ? (
                          <span className="text-text-3">{say('masters.unused')}</span>
                        ) : (
                          master.usedBy.map((use) => localize(use.name, messages.language, 'en') || use.code).join(', ')
                        )}
                      </TableCell>
                      <TableCell>
                        {master.problems.error > 0 ? (
                          <Badge tone="error">{say('problems.errors', { count: master.problems.error })}</Badge>
                        ) : (
                          <Badge tone="ok" icon={CircleCheck}>
                            {say('problems.none')}
                          </Badge>
                        )}
                      </TableCell>
                      <TableCell className="whitespace-nowrap text-12 text-text-2">
                        {say('services.changed', { who: master.updatedBy, when: when(master.updatedAt) })}
                      </TableCell>
                      <TableCell>
                        <Menu
                          trigger={<IconButton icon={Ellipsis} label={say('services.more', { name })} size="small" />}
                          items={[
                            {
                              label: say('masters.remove'),
                              icon: Trash2,
                              disabled: master.usedBy.length > 0,
                              onSelect: () => remove(master.code, name),
                            },
                          ]}
                        />
                      </TableCell>
                    </TableRow>
                  );
                })}
              </tbody>
            </Table>
          </Card>
        )}
      </div>
      <NewMasterDialog open={isNew} onOpenChange={setNew} />
    </Shell>
  );
}

function useRemoval() {
  const say = useWords();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.master.list.queryFilter()),
      queryClient.invalidateQueries(trpc.master.contents.queryFilter()),
    ]);
  const restore = useMutation(trpc.master.restore.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.master.remove.mutationOptions({ onSuccess: refresh }));
  return (code: string, name: string) =>
    remove.mutate(
      { code },
      { onSuccess: () => toast({ text: say('services.removed', { name }), undo: () => restore.mutate({ code }) }) },
    );
}
