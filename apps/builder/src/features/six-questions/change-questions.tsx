'use client';
import { changeAnswers, questions, type ServiceDraft } from '@nirmaan/service';
import { buttonClass, EmptyState, Note } from '@nirmaan/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { Asking } from './asking';
import { isSameJson } from './changed-parts';
import { DraftedMap } from './drafted-map';
import { Split } from './split';

/** The questions of a service once more; other answers draft it anew around what its author made, as one edit that can be undone. */
export function ChangeQuestions() {
  const say = useWords();
  const { draft, code } = useService();
  const { questions: from } = draft;
  if (!from)
    return (
      <EmptyState
        className="grow"
        title={say('six.not-drafted')}
        action={
          <Link href={`/services/${code}`} className={buttonClass()}>
            {say('tabs.map')}
          </Link>
        }
      />
    );
  return <Changing draft={draft} from={from} />;
}

function Changing({ draft, from }: { draft: ServiceDraft; from: NonNullable<ServiceDraft['questions']> }) {
  const say = useWords();
  const router = useRouter();
  const { code, edit } = useService();
  const [answers, setAnswers] = useState(from.answers);
  const [at, setAt] = useState(0);
  function change() {
    const changed = changeAnswers(draft, from, answers);
    if (edit(say('six.redo'), (service) => replaceWith(service, changed))) router.push(`/services/${code}`);
  }
  return (
    <Split
      asking={
        <Asking
          answers={answers}
          at={at}
          onAnswers={setAnswers}
          onGo={setAt}
          action={say('six.change')}
          isBusy={false}
          onDone={change}
          note={<Note>{say('six.changed-since')}</Note>}
        />
      }
      map={<DraftedMap answers={answers} question={questions[at] ?? 'applies'} />}
    />
  );
}

/** Only the members that differ, so that the edit is no larger than the change. */
function replaceWith(service: ServiceDraft, changed: ServiceDraft): void {
  const differing = Object.entries(changed).filter(
    ([member, value]) => !isSameJson(value, Reflect.get(service, member)),
  );
  Object.assign(service, Object.fromEntries(differing));
}
