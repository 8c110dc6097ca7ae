'use client';
import type { CaseView } from '@nirmaan/applications';
import { applyRowOperation, type DocumentAnswer, type Form, readPostedPage } from '@nirmaan/forms';
import { FormPage } from '@nirmaan/forms/renderer';
import type { Issue, JsonObject } from '@nirmaan/lexicon';
import { Note } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { useShell } from '../shell/providers';
import { postedFrom } from './posted-from';
import { sendFile } from './send-file';
import { useJudged } from './use-judged';

type Props = { form: Form; view: CaseView; data: JsonObject; showIssues: boolean; onChange(data: JsonObject): void };

/** An officer's form: the same fields as on citizens' pages, judged while they are filled; files are sent when chosen. */
export function OfficerForm({ form, view, data, showIssues, onChange }: Props) {
  const { messages, base } = useShell();
  const box = useRef<HTMLDivElement>(null);
  // What is typed while a file is on its way counts, too.
  const latest = useRef(data);
  useLayoutEffect(() => {
    latest.current = data;
  });
  // Controls hold what is typed; where the answers change otherwise they are drawn anew.
  const [drawing, setDrawing] = useState(0);
  const [refused, setRefused] = useState<Issue[]>([]);
  const evaluation = useJudged(view, form, data);
  const change = (next: JsonObject) => {
    latest.current = next;
    onChange(next);
  };
  const read = (files: (name: string) => DocumentAnswer[] = () => []) => {
    if (!box.current) return;
    const posted = { ...postedFrom(box.current), files };
    change(form.pages.reduce((all, page) => readPostedPage(page, posted, all), latest.current));
  };
  const send = useMutation({
    async mutationFn({ name, path, chosen }: { name: string; path: string; chosen: File[] }) {
      const sent = await Promise.all(chosen.map((file) => sendFile(base, view.id, file)));
      const documents = sent.flatMap((each) => ('document' in each ? [each.document] : []));
      setRefused(sent.flatMap((each) => ('issue' in each ? [{ ...each.issue, path }] : [])));
      read((asked) => (asked === name ? documents : []));
      setDrawing((count) => count + 1);
    },
  });
  const onInput = ({ target }: ChangeEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return read();
    const path = target.closest<HTMLElement>('[data-path]')?.dataset.path ?? '';
    const chosen = [...(target.files ?? [])];
    target.value = '';
    if (chosen.length > 0) send.mutate({ name: target.name, path, chosen });
  };
  /** Buttons of lists and files say what they do to the answers; here no page is posted for it. */
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[name=_op]');
    if (!button) return;
    event.preventDefault();
    read();
    for (const page of form.pages) {
      const next = applyRowOperation(page, button.value, latest.current);
      if (next) change(next);
    }
    setDrawing((count) => count + 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed, by mouse or keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: a button that is pressed by keyboard is clicked
    <div ref={box} className="n-page n-dense" onChange={onInput} onClick={onClick}>
      {form.pages
        .filter((page) => evaluation.pages.includes(page.code))
        .map((page) => (
          <FormPage
            key={`${page.code} ${drawing}`}
            form={form}
            page={page}
            evaluation={evaluation}
            data={data}
            messages={messages}
            language={messages.language}
            defaultLanguage={view.definition.defaultLanguage}
            showIssues={showIssues}
            serverIssues={refused}
          />
        ))}
      {send.isPending && (
        <Note tone="info" role="status">
          {messages.text('workbench.actions.sending')}
        </Note>
      )}
      {send.isError && (
        <Note tone="error" role="alert">
          {messages.text('workbench.actions.uploadFailed')}
        </Note>
      )}
    </div>
  );
}
