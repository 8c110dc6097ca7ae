'use client';
import { questions } from '@nirmaan/service';
import { Button, Note } from '@nirmaan/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { Asking } from './asking';
import { DraftedMap } from './drafted-map';
import { Split } from './split';
import { useKeptAnswers } from './use-kept-answers';

/** A new service from six questions in plain words. */
export function SixQuestions() {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { answers, at, keep, forget, startOver } = useKeptAnswers();
  const create = useMutation(
    trpc.service.fromQuestions.mutationOptions({
      async onSuccess({ code }) {
        forget();
        await queryClient.invalidateQueries(trpc.service.list.queryFilter());
        router.push(`/services/${code}`);
      },
    }),
  );
  const isBusy = create.isPending || create.isSuccess;
  return (
    <Shell
      folded
      crumbs={[{ label: say('shell.services'), href: '/services' }, { label: say('six.title') }]}
      keys={[
        { ways: [['Ctrl', 'Enter']], text: say('six.keys.next') },
        { ways: [['Enter']], text: say('six.keys.line') },
        { ways: [['Alt', '↑ ↓']], text: say('six.keys.move') },
      ]}
    >
      <Split
        asking={
          <Asking
            answers={answers}
            at={at}
            onAnswers={(next) => keep({ answers: next, at })}
            onGo={(next) => keep({ answers, at: next })}
            action={isBusy ? say('six.making') : say('six.make')}
            isBusy={isBusy}
            onDone={() => create.mutate({ answers })}
            note={
              create.error && (
                <Note tone="error" role="alert">
                  {failureText(messages, create.error)}
                </Note>
              )
            }
            aside={
              at > 0 && (
                <Button variant="quiet" size="small" onClick={startOver}>
                  {say('six.again')}
                </Button>
              )
            }
          />
        }
        map={<DraftedMap answers={answers} question={questions[at] ?? 'applies'} />}
      />
    </Shell>
  );
}
