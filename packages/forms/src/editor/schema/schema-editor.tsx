'use client';
import type { Language } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Note } from '@nirmaan/ui';
import { useMemo, useState } from 'react';
import { exportJsonSchema } from '../../formats/json-schema/export-json-schema';
import type { Form } from '../../model/form';
import { JsonEditor, type TextProblem } from './json-editor';
import { type ReadDocuments, readDocuments } from './read-documents';

export type SchemaEditorProps = {
  form: Form;
  /** Changes the form; `label` names the change in undo and history. */
  edit(label: string, recipe: (form: Form) => void): void;
  language: Language;
  messages: Messages;
};

/**
 * The form as JSON Schema 2020-12 and uiSchema, both to be edited. What is typed becomes the form as one edit, when it is
 * asked for and nothing is wrong; what no member of ours says is kept with the form.
 */
export default function SchemaEditor({ form, edit, language, messages }: SchemaEditorProps) {
  const stored = useMemo(() => {
    const { schema, uiSchema } = exportJsonSchema(form, { language });
    return { schema: toText(schema), uiSchema: uiSchema ? toText(uiSchema) : '' };
  }, [form, language]);
  const [typed, setTyped] = useState<{ schema: string; uiSchema: string }>();
  const texts = typed ?? stored;
  const read = useMemo(() => typed && readDocuments(typed, form, language), [typed, form, language]);
  const change = (next: Partial<typeof texts>) => {
    const all = { ...texts, ...next };
    setTyped(all.schema === stored.schema && all.uiSchema === stored.uiSchema ? undefined : all);
  };
  const [ofSchema, ofUi] = useMemo(
    () => [problemsIn('schema', read, messages), problemsIn('uiSchema', read, messages)] as const,
    [read, messages],
  );
  const notes = read?.report.filter(({ kind }) => kind !== 'mapped') ?? [];
  return (
    <section aria-label={messages.text('formEditor.schema.title')} className="flex h-full min-h-0 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-text-2">{messages.text('formEditor.schema.text')}</p>
        <Button disabled={!typed} onClick={() => setTyped(undefined)}>
          {messages.text('formEditor.schema.discard')}
        </Button>
        <Button
          variant="primary"
          disabled={!read?.form}
          onClick={() => {
            const next = read?.form;
            if (!next) return;
            edit(messages.text('formEditor.edits.schema'), (draft) => {
              draft.title = next.title;
              draft.pages = next.pages;
              if (next.origin) draft.origin = next.origin;
              else delete draft.origin;
            });
            setTyped(undefined);
          }}
        >
          {messages.text('formEditor.schema.apply')}
        </Button>
      </div>
      {read && read.problems.length > 0 && (
        <Note tone="error" role="alert">
          <ul>
            {read.problems.slice(0, 5).map(({ issue, place, in: text }) => (
              <li key={`${issue.code} ${issue.path} ${place.from}`}>
                {messages.issue(issue)}{' '}
                <span className="text-12 text-text-2">
                  {messages.text('formEditor.schema.line', { n: lineOf(texts[text], place.from) })}
                </span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {notes.length > 0 && (
        <Note tone="info" role="status" className="max-h-40 overflow-y-auto">
          <ul className="grid gap-0.5 text-12">
            {notes.map(({ code, path, params }) => (
              <li key={`${code} ${path} ${JSON.stringify(params)}`}>
                {messages.issue({ code, path, params, severity: 'info' })}{' '}
                <code className="break-all font-mono text-text-2">{path}</code>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <div className="grid min-h-0 flex-1 gap-3 max-md:grid-rows-2 md:grid-cols-2">
        <Column title={messages.text('formEditor.schema.schema')}>
          <JsonEditor
            label={messages.text('formEditor.schema.schema')}
            text={texts.schema}
            problems={ofSchema}
            onChange={(schema) => change({ schema })}
          />
        </Column>
        <Column title={messages.text('formEditor.schema.uiSchema')}>
          <JsonEditor
            label={messages.text('formEditor.schema.uiSchema')}
            text={texts.uiSchema}
            problems={ofUi}
            onChange={(uiSchema) => change({ uiSchema })}
          />
        </Column>
      </div>
    </section>
  );
}

function problemsIn(text: 'schema' | 'uiSchema', read: ReadDocuments | undefined, messages: Messages): TextProblem[] {
  return (read?.problems ?? []).flatMap(({ issue, place, in: where }) =>
    where === text ? [{ ...place, severity: issue.severity, message: messages.issue(issue) }] : [],
  );
}

function Column({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-1">
      <h2 className="text-12 font-strong text-text-2">{title}</h2>
      {children}
    </div>
  );
}

function toText(document: object): string {
  return JSON.stringify(document, null, 2);
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
