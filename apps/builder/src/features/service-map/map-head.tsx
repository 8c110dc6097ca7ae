'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, buttonClass } from '@nirmaan/ui';
import { MessagesSquare, Play, Rocket } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { addressOf } from '../service/places';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { useWhen } from '../shell/when';

/** What the service is, how it stands where people use it, and the two things to do with it. */
export function MapHead({ onAbout }: { onAbout(): void }) {
  const say = useWords();
  const when = useWhen();
  const { code, draft, live, revision, language } = useService();
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line bg-surface px-4 py-3 md:px-6">
      <div className="min-w-0 grow basis-64">
        <h1 className="text-20 font-strong">{read(draft.name) || code}</h1>
        <p className="text-text-2">
          {read(draft.description) || say('map.no-description')}{' '}
          <Button variant="link" onClick={onAbout}>
            {say('map.edit')}
          </Button>
        </p>
      </div>
      {live && (
        <dl className="flex flex-wrap gap-x-7 gap-y-1">
          <Fact term={say('map.live-since')}>
            {say('map.version', { version: live.version })}, {when(live.since)}
          </Fact>
          <Fact term={say('map.changes')}>{revision - live.draftRevision}</Fact>
        </dl>
      )}
      <div className="flex flex-wrap gap-2">
        {draft.questions && (
          <Link href={`/services/${code}/questions`} className={buttonClass('quiet')}>
            <MessagesSquare aria-hidden className="size-4" strokeWidth={1.75} />
            {say('six.redo')}
          </Link>
        )}
        <Link href={addressOf(code, 'try')} className={buttonClass()}>
          <Play aria-hidden className="size-4" strokeWidth={1.75} />
          {say('map.try')}
        </Link>
        <Link href={addressOf(code, 'publish')} className={buttonClass('primary')}>
          <Rocket aria-hidden className="size-4" strokeWidth={1.75} />
          {say('map.publish')}
        </Link>
      </div>
    </header>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-text-3">{term}</dt>
      <dd className="font-strong">{children}</dd>
    </div>
  );
}
