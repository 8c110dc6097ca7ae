'use client';
import type { CaseView } from '@nirmaan/applications';
import { evaluateForm } from '@nirmaan/forms';
import { FormSummary } from '@nirmaan/forms/renderer';
import { localize } from '@nirmaan/lexicon';
import { Chip, Panel } from '@nirmaan/ui';
import { useShell } from '../shell/providers';
import { formContextOf } from './form-context';

/** What happened to a case, newest first, with what people wrote and filled. */
export function Timeline({ view }: { view: CaseView }) {
  const { messages } = useShell();
  const { definition } = view;
  const inWords = (text: Record<string, string> | undefined) =>
    localize(text, messages.language, definition.defaultLanguage);
  const formatted = new Intl.DateTimeFormat(messages.language, { dateStyle: 'medium', timeStyle: 'short' });
  const roleName = (code: string) => inWords(definition.roles.find((role) => role.code === code)?.name) || code;
  return (
    <Panel
      title={messages.text('workbench.timeline.title')}
      actions={messages.text('workbench.timeline.count', { count: view.timeline.length })}
    >
      <ol className="grid gap-4 p-4">
        {view.timeline.map((entry) => {
          const action = definition.workflow.actions.find(
            (each) => each.code === entry.action && (!entry.from || each.from === entry.from),
          );
          const to = definition.workflow.states.find((state) => state.code === entry.to);
          const form = definition.forms.find((each) => each.code === action?.form);
          return (
            <li
              key={`${entry.at}-${entry.kind}-${entry.action ?? ''}`}
              className="relative border-s-2 border-line ps-4"
            >
              <span
                aria-hidden
                className="absolute -start-[7px] top-1 size-3 rounded-pill border-2 border-brand bg-surface"
              />
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-strong">
                  {action ? inWords(action.name) : messages.text(`workbench.timeline.${entry.kind}`)}
                </span>
                {to && action && <span className="text-text-2">→ {inWords(to.name)}</span>}
                {entry.by.role && <Chip>{roleName(entry.by.role)}</Chip>}
                <span className="text-text-2">{entry.by.name}</span>
                <time dateTime={new Date(entry.at).toISOString()} className="ms-auto text-12 text-text-3">
                  {formatted.format(entry.at)}
                </time>
              </p>
              {entry.comment && <p className="mt-1 whitespace-pre-wrap text-text-2">“{entry.comment}”</p>}
              {form && entry.form && (
                <div className="n-page n-dense mt-2 rounded bg-sunken p-3">
                  <FormSummary
                    form={form}
                    evaluation={evaluateForm(form, entry.form, formContextOf(view, messages.language))}
                    messages={messages}
                    language={messages.language}
                    defaultLanguage={definition.defaultLanguage}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
