'use client';
import { localize, type StateCode } from '@nirmaan/lexicon';
import { Button, Dialog, EmptyState, Select } from '@nirmaan/ui';
import { CircleCheck, MessageSquare, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { issuesBelow } from '../service/places';
import { useService } from '../service/service-context';
import { useMessages, useWords } from '../shell/providers';
import { removeMessage, statesToTell, writeMessage } from './edit-message';
import { MessageEditor } from './message-editor';

/** What the applicant is told when the case comes into a state: the states beside the text of the one that is chosen. */
export function MessagesDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const { issue } = useMessages();
  const { draft, edit, language, issues, at } = useService();
  const states = statesToTell(draft);
  const [chosen, choose] = useState<StateCode>();
  const pointed = /^\/messages\/(\d+)/.exec(at)?.[1];
  const asked = pointed === undefined ? undefined : draft.messages?.[Number(pointed)]?.on;
  useEffect(() => choose(asked), [asked]);
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const positionOf = (code: StateCode) => draft.messages?.findIndex(({ on }) => on === code) ?? -1;
  // At first one that is written: there is something to read.
  const state =
    states.find(({ code }) => code === chosen) ?? states.find(({ code }) => positionOf(code) >= 0) ?? states[0];
  const position = state ? positionOf(state.code) : -1;
  const message = draft.messages?.[position];
  const problems = message ? issuesBelow(issues, `/messages/${position}`).map(issue) : [];
  // A message of a state that is gone can only be taken away.
  const lost = (draft.messages ?? []).filter(({ on }) => !states.some(({ code }) => code === on));
  const nameOf = ({ code, name }: (typeof states)[number]) => read(name) || code;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('messages.title')}
      description={say('messages.text')}
      size="wide"
      footer={
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          {say('done')}
        </Button>
      }
    >
      {lost.map(({ on }) => (
        <p key={on} className="mb-3 flex items-center gap-3 rounded bg-error-soft px-3 py-2 text-error">
          <span className="flex-1">{say('messages.lost', { state: on })}</span>
          <Button
            size="small"
            icon={Trash2}
            onClick={() => edit(say('messages.remove'), (service) => removeMessage(service, on))}
          >
            {say('messages.remove')}
          </Button>
        </p>
      ))}
      {state ? (
        <div className="grid min-h-80 gap-5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
          <Select
            className="sm:hidden"
            aria-label={say('messages.state')}
            value={state.code}
            onChange={(event) => choose(states.find(({ code }) => code === event.target.value)?.code)}
            options={states.map((each) => ({ value: each.code, label: nameOf(each) }))}
          />
          <ul aria-label={say('messages.states')} className="flex flex-col gap-0.5 max-sm:hidden">
            {states.map((each) => (
              <li key={each.code}>
                <button
                  type="button"
                  aria-pressed={each.code === state.code}
                  onClick={() => choose(each.code)}
                  className="flex min-h-8 w-full items-center gap-2 rounded px-2.5 text-start hover:bg-hover aria-pressed:bg-brand-soft aria-pressed:font-strong aria-pressed:text-brand"
                >
                  <span className="min-w-0 flex-1 truncate">{nameOf(each)}</span>
                  {positionOf(each.code) >= 0 && (
                    <>
                      <CircleCheck aria-hidden className="size-4 shrink-0 text-ok-mark" strokeWidth={1.75} />
                      <span className="sr-only">{say('messages.written')}</span>
                    </>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {message ? (
            <MessageEditor
              key={state.code}
              draft={draft}
              message={message}
              problems={problems}
              onText={(text) =>
                edit(say('messages.edited', { state: nameOf(state) }), (service) =>
                  writeMessage(service, state.code, text),
                )
              }
              onRemove={() => edit(say('messages.remove'), (service) => removeMessage(service, state.code))}
            />
          ) : (
            <EmptyState
              icon={MessageSquare}
              title={say('messages.none', { state: nameOf(state) })}
              text={say('messages.none-text')}
              action={
                <Button
                  variant="primary"
                  onClick={() =>
                    edit(say('messages.added', { state: nameOf(state) }), (service) =>
                      writeMessage(service, state.code, {}),
                    )
                  }
                >
                  {say('messages.write')}
                </Button>
              }
            />
          )}
        </div>
      ) : (
        <EmptyState icon={MessageSquare} title={say('map.no-workflow')} />
      )}
    </Dialog>
  );
}
