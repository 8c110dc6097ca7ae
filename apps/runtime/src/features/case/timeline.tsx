'use client';
import type { CaseView } from '@nirmaan/applications';
import { localize } from '@nirmaan/lexicon';
import { Chip, Panel } from '@nirmaan/ui';
import { ArrowRight } from 'lucide-react';
import { useShell } from '../shell/providers';
import { momentOf } from '../shell/when';
import { AnswersInWords } from './answers-in-words';
import { tableSaid } from './table-said';

/** What happened to a case, newest first, with what people wrote and filled. */
export function Timeline({ view }: { view: CaseView }) {
  const { messages, base } = useShell();
  const { definition } = view;
  const inWords = (text: Record<string, string> | undefined) =>
    localize(text, messages.language, definition.defaultLanguage);
  const newestFirst = view.timeline.toReversed();
  return (
    <Panel
      title={messages.text('workbench.timeline.title')}
      actions={messages.text('workbench.timeline.count', { count: view.timeline.length })}
    >
      <ol className="grid gap-4 p-4">
        {newestFirst.map((entry) => {
          const action = definition.workflow.actions.find(
            (each) => each.code === entry.action && (!entry.from || each.from === entry.from),
          );
          const to = definition.workflow.states.find((state) => state.code === entry.to);
          const form = definition.forms.find((each) => each.code === action?.form);
          return (
            <li
              key={`${entry.at}-${entry.kind}-${entry.action ?? ''}`}
              className="timeline-entry relative border-s-2 border-line ps-4"
            >
              <span
                aria-hidden
                className="absolute -start-[7px] top-1 size-3 rounded-pill border-2 border-brand bg-surface"
              />
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-strong">
                  {action ? inWords(action.name) : messages.text(`workbench.timeline.${entry.kind}`)}
                </span>
                {to && action && to.code !== entry.from && (
                  <span className="inline-flex items-center gap-1 text-text-2">
                    <ArrowRight aria-hidden className="mirror size-3.5" strokeWidth={1.75} /> {inWords(to.name)}
                  </span>
                )}
                {entry.by.role && <Chip>{inWords(entry.by.roleName) || entry.by.role}</Chip>}
                <span className="text-text-2">{entry.by.name}</span>
                <time
                  dateTime={new Date(entry.at).toISOString()}
                  title={momentOf(entry.at, messages.language, definition.timeZone, true)}
                  className="ms-auto text-12 text-text-3"
                >
                  {momentOf(entry.at, messages.language, definition.timeZone)}
                </time>
              </p>
              {entry.comment && <p className="mt-1 whitespace-pre-wrap text-text-2">“{entry.comment}”</p>}
              {entry.documents?.map((document) => (
                <p key={document.ref} className="mt-1">
                  <a
                    href={`${base}/api/work/document/${view.id}/${encodeURIComponent(document.ref)}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {document.name}
                  </a>
                </p>
              ))}
              {entry.decisions?.map((decision) => (
                <p key={`${decision.use} ${JSON.stringify(decision.inputs)}`} className="mt-1 text-text-2">
                  {tableSaid(decision, view, messages)}
                </p>
              ))}
              {form && entry.form && (
                <div className="n-page n-dense mt-2 rounded bg-sunken p-3">
                  <AnswersInWords view={view} form={form} answers={entry.form} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
