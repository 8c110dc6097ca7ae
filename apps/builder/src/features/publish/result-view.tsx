'use client';
import { cityOf } from '@nirmaan/lexicon';
import { Button, Panel } from '@nirmaan/ui';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink, Globe } from 'lucide-react';
import { useService } from '../service/service-context';
import { usePerson } from '../shell/person';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { ProgressSteps } from './progress-view';
import type { PublicationView } from './publication-view';
import { Stages } from './stages';

/** What is live now, and where. */
export function ResultView({ publication, onNewPlan }: { publication: PublicationView; onNewPlan(): void }) {
  const say = useWords();
  const trpc = useTRPC();
  const { code, draft } = useService();
  const { runtimeUrl } = usePerson();
  const messages = useMessages();
  const cities = useQuery(trpc.publish.cities.queryOptions({ language: messages.language }));
  const nameOf = (city: string) => cities.data?.find((each) => each.code === city)?.name ?? city;
  return (
    <div className="mx-auto flex w-full max-w-[1000px] flex-col gap-4 p-4 md:p-8">
      <div className="flex flex-wrap items-center gap-4">
        <div role="status" className="min-w-0 flex-1">
          <h1 className="text-20 font-strong">{say('publish.live', { version: publication.version })}</h1>
          <p className="text-text-2">{say('publish.live-text')}</p>
        </div>
        <Stages current="done" />
      </div>
      <Panel title={say('publish.addresses')} icon={Globe}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5 p-4">
          {publication.cities.map((city) => (
            <Address
              key={city}
              label={say('publish.citizens', { city: nameOf(city) })}
              href={`${runtimeUrl}/${draft.defaultLanguage}/${cityOf(city)}/${code}`}
            />
          ))}
          <Address label={say('publish.officers')} href={`${runtimeUrl}/work`} />
        </dl>
      </Panel>
      <ProgressSteps steps={publication.steps} isRunning={false} />
      <Button className="self-start" onClick={onNewPlan}>
        {say('publish.next')}
      </Button>
    </div>
  );
}

function Address({ label, href }: { label: string; href: string }) {
  return (
    <>
      <dt className="text-text-2">{label}</dt>
      <dd className="min-w-0">
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className="inline-flex max-w-full items-center gap-1.5 break-all text-brand"
        >
          <bdi>{href}</bdi>
          <ExternalLink aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
        </a>
      </dd>
    </>
  );
}
