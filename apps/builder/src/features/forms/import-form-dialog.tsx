'use client';
import type { Form } from '@nirmaan/forms';
import { asFormOfService, type FormImport, type FormNote, type ImportedMaster } from '@nirmaan/forms/formats';
import { type Issue, localize, toPointer } from '@nirmaan/lexicon';
import { Button, Dialog, Note, SegmentedControl } from '@nirmaan/ui';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useTRPCClient, useWords } from '../shell/providers';
import { FORM_FILES, importForm, readFile } from './form-files';

/** Files that are larger hold no form; they are not even read. */
const LARGEST_BYTES = 5_000_000;

type Read = { name: string; imported: Extract<FormImport, { form: Form }> };
type Failed = { name: string; issues: readonly Issue[]; text?: string };

/** A form from a file: first what was understood and what not, then it joins the service as one edit. */
export function ImportFormDialog({ position, onClose }: { position: number; onClose(): void }) {
  const say = useWords();
  const messages = useMessages();
  const { draft, edit, select, language, masters } = useService();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [read, setRead] = useState<Read>();
  const [failed, setFailed] = useState<Failed>();
  const [place, setPlace] = useState<'new' | 'instead'>('new');
  const picker = useRef<HTMLInputElement>(null);
  const current = draft.forms[position];
  const open = async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    setRead(undefined);
    setFailed(undefined);
    const { name } = first;
    if (files.some(({ size }) => size > LARGEST_BYTES)) {
      const params = { megabytes: LARGEST_BYTES / 1_000_000 };
      setFailed({ name, issues: [{ code: 'builder.file-too-large', severity: 'error', path: '', params }] });
      return;
    }
    const title = { [draft.defaultLanguage]: name.replace(/(\.schema)?\.[a-z]+$/i, '') };
    const imported = await importForm(await Promise.all(files.map(readFile)), {
      language: draft.defaultLanguage,
      title,
    });
    if (imported.form) setRead({ name, imported });
    else setFailed({ name, issues: imported.issues });
  };
  const joined =
    read &&
    asFormOfService(
      { form: read.imported.form, masters: read.imported.masters, language: draft.defaultLanguage },
      { forms: draft.forms.flatMap(({ code }, at) => (place === 'instead' && at === position ? [] : [code])), masters },
    );
  /** Lists that must be masters are made before the form that chooses from them. */
  const makeMasters = async (wanted: readonly ImportedMaster[]) => {
    for (const { code, columns, rows } of wanted) {
      if (masters.some((each) => each.code === code)) continue;
      const name = code.slice(code.indexOf('.') + 1);
      await client.master.create.mutate({ code, name, language: draft.defaultLanguage, list: { columns, rows } });
    }
    if (wanted.length === 0) return;
    await Promise.all([
      queryClient.invalidateQueries(trpc.master.list.queryFilter()),
      queryClient.invalidateQueries(trpc.master.contents.queryFilter()),
    ]);
  };
  const add = async () => {
    if (!read || !joined) return;
    try {
      await makeMasters(joined.masters);
    } catch (error) {
      setFailed({ name: read.name, issues: [], text: failureText(messages, error) });
      return;
    }
    const at = place === 'instead' ? position : draft.forms.length;
    const title = localize(joined.form.title, language, draft.defaultLanguage) || joined.form.code;
    const isAdded = edit(say('forms.imported', { title }), (service) => {
      // Workflow and tables name a form by its code.
      const code = place === 'instead' && current ? current.code : joined.form.code;
      service.forms.splice(at, place === 'instead' ? 1 : 0, { ...joined.form, code });
      for (const master of joined.masters)
        if (!service.masters.some((each) => each.code === master.code)) service.masters.push({ code: master.code });
    });
    if (!isAdded) return;
    select(toPointer(['forms', at]));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={say('forms.import')}
      description={say('forms.import-text')}
      footer={
        <Button variant="primary" disabled={!joined} onClick={() => void add()}>
          {say('forms.import-add')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <DropArea onFiles={(files) => void open(files)} onChoose={() => picker.current?.click()} />
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={FORM_FILES}
          aria-label={say('forms.import-files')}
          onChange={(event) => {
            void open([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {failed && (
          <Note tone="error" role="alert">
            <p className="font-strong">{say('import.failed', { file: failed.name })}</p>
            {failed.text && <p>{failed.text}</p>}
            <ul className="list-disc ps-5">
              {failed.issues.slice(0, 20).map((each) => (
                <li key={`${each.code} ${each.path}`}>
                  {messages.issue(each)} {each.path && <code className="font-mono text-12">{each.path}</code>}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {read && joined && (
          <div role="status" className="flex flex-col gap-3">
            <Summary read={read} needed={joined.masters} />
            {current && (
              <SegmentedControl<'new' | 'instead'>
                label={say('forms.import-where')}
                value={place}
                onChange={setPlace}
                options={[
                  { value: 'new', label: say('forms.import-new') },
                  {
                    value: 'instead',
                    label: say('forms.import-instead', {
                      title: localize(current.title, language, draft.defaultLanguage) || current.code,
                    }),
                  },
                ]}
              />
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function DropArea({ onFiles, onChoose }: { onFiles(files: File[]): void; onChoose(): void }) {
  const say = useWords();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      data-over={isOver || undefined}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
      className="flex flex-col items-center gap-2 rounded border border-dashed border-line-3 p-6 text-center data-over:bg-brand-soft"
    >
      <p className="text-text-2">{say('forms.import-drop')}</p>
      <Button icon={FileUp} onClick={onChoose}>
        {say('forms.import-choose')}
      </Button>
    </div>
  );
}

/** What came of the file: how much was understood, what differs, what was kept aside, and what is missing here. */
function Summary({ read: { name, imported }, needed }: { read: Read; needed: readonly ImportedMaster[] }) {
  const say = useWords();
  const { draft, language } = useService();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const fields = imported.form.pages.reduce((sum, page) => sum + page.fields.length, 0);
  const missing = imported.languages.filter((each) => !draft.languages.includes(each));
  return (
    <>
      <p className="font-strong">
        {say('forms.import-read', { file: name, pages: imported.form.pages.length, fields })}
      </p>
      {(['approximated', 'kept', 'mapped'] as const).map((kind) => (
        <Notes key={kind} kind={kind} notes={imported.report.filter((note) => note.kind === kind)} />
      ))}
      {missing.length > 0 && (
        <Note tone="info">
          {say('forms.import-languages', { languages: missing.map((each) => names.of(each) ?? each).join(', ') })}
        </Note>
      )}
      {needed.length > 0 && (
        <Note tone="info">{say('forms.import-masters', { masters: needed.map(({ code }) => code).join(', ') })}</Note>
      )}
    </>
  );
}

function Notes({ kind, notes }: { kind: FormNote['kind']; notes: readonly FormNote[] }) {
  const say = useWords();
  const messages = useMessages();
  if (notes.length === 0) return null;
  return (
    <details open={kind === 'approximated'} className="rounded border border-line">
      <summary className="cursor-pointer px-3 py-2 font-strong">
        {say(`forms.import-kinds.${kind}`, { count: notes.length })}
      </summary>
      <ul className="max-h-48 overflow-y-auto border-t border-line text-12">
        {notes.map(({ code, path, params }) => (
          <li
            key={`${code} ${path} ${JSON.stringify(params)}`}
            className="flex gap-3 border-b border-line px-3 py-1.5 last:border-b-0"
          >
            <span className="min-w-0 flex-1">{messages.issue({ code, path, params, severity: 'info' })}</span>
            <code className="break-all font-mono text-text-3">{path}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
