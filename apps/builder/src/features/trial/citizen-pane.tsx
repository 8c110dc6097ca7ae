'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import type { TrialMessage, TrialPerson } from '@nirmaan/trials';
import { Button, Field, IconButton, SegmentedControl, Select } from '@nirmaan/ui';
import clsx from 'clsx';
import { Home, Inbox, MessageSquare, Monitor, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { PersonSelect } from './person-select';
import { type FrameAsk, TrialFrame } from './trial-frame';

/** The citizen's side: a phone with the real pages. */
export function CitizenPane({
  base,
  citizens,
  citizen,
  language,
  ask,
  message,
  onPlay,
  onGo,
  onLanguage,
  className,
}: {
  base: string;
  citizens: readonly TrialPerson[];
  citizen: TrialPerson | undefined;
  language: string;
  ask: FrameAsk | undefined;
  message: TrialMessage | undefined;
  onPlay(person: TrialPerson): void;
  onGo(to: 'start' | 'my'): void;
  onLanguage(language: string): void;
  className?: string;
}) {
  const say = useWords();
  const { draft } = useService();
  const [size, setSize] = useState<'phone' | 'wide'>('phone');
  const [read, setRead] = useState<number>();
  const shown = message && message.at !== read ? message : undefined;
  return (
    <section
      aria-label={say('trial.pane.citizen')}
      className={clsx('flex min-w-0 flex-col border-line lg:min-h-0 lg:border-e', className)}
    >
      <div className="flex items-center gap-2 px-3 py-2">
        <PersonSelect label={say('trial.citizen-as')} people={citizens} person={citizen} onPlay={onPlay} />
        <SegmentedControl<'phone' | 'wide'>
          label={say('trial.size')}
          size="small"
          value={size}
          onChange={setSize}
          options={[
            { value: 'phone', label: <Icon of={Smartphone} name={say('trial.phone')} /> },
            { value: 'wide', label: <Icon of={Monitor} name={say('trial.wide')} /> },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-1 px-3 pb-2">
        <Button size="small" variant="quiet" icon={Home} onClick={() => onGo('start')}>
          {say('trial.start-page')}
        </Button>
        <Button size="small" variant="quiet" icon={Inbox} onClick={() => onGo('my')}>
          {say('trial.my')}
        </Button>
        {draft.languages.length > 1 && (
          <Field label={say('trial.language')} hideLabel className="ms-auto w-28">
            <Select
              value={language}
              onChange={(event) => onLanguage(event.target.value)}
              options={draft.languages.map((each) => ({ value: each, label: languageNameOf(each) }))}
            />
          </Field>
        )}
      </div>
      <div className="relative flex-1 px-3 pb-3 max-lg:h-[72dvh] max-lg:flex-none lg:min-h-0">
        <div
          className={clsx(
            'relative mx-auto flex h-full min-h-96 flex-col overflow-hidden bg-surface',
            size === 'phone'
              ? 'max-w-[372px] rounded-[28px] border-8 border-[#16212b]'
              : 'w-full rounded border border-line',
          )}
        >
          {shown && (
            <div
              role="status"
              className="appear absolute inset-x-2 top-2 z-10 flex items-start gap-2 rounded border border-line bg-raised p-2.5 text-12 shadow-float"
            >
              <MessageSquare aria-hidden className="mt-0.5 size-4 shrink-0 text-brand" strokeWidth={1.75} />
              <span className="min-w-0 flex-1">
                <span className="block font-strong">{say('trial.message-to', { number: shown.to })}</span>
                <bdi>{shown.text}</bdi>
              </span>
              <IconButton size="small" icon={X} label={say('trial.put-away')} onClick={() => setRead(shown.at)} />
            </div>
          )}
          <TrialFrame
            name="trial-citizen"
            title={say('trial.citizen-frame')}
            base={base}
            ask={ask}
            className="min-h-0 w-full flex-1 bg-white"
          />
        </div>
      </div>
    </section>
  );
}

function Icon({ of: Mark, name }: { of: typeof Smartphone; name: string }) {
  return (
    <>
      <Mark aria-hidden className="size-4" strokeWidth={1.75} />
      <span className="sr-only">{name}</span>
    </>
  );
}
