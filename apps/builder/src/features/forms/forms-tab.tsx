'use client';
import { localize, parsePointer, toPointer } from '@nirmaan/lexicon';
import {
  Button,
  EmptyState,
  IconButton,
  Menu,
  type MenuItem,
  SegmentedControl,
  Select,
  Skeleton,
  useToast,
} from '@nirmaan/ui';
import { Download, Ellipsis, FileText, FileUp, Plus, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { issuesBelow } from '../service/places';
import { useService } from '../service/service-context';
import { useMessages, useWords } from '../shell/providers';
import { downloadFiles, exportForm, formatCodes } from './form-files';
import { ImportFormDialog } from './import-form-dialog';
import { NewFormDialog } from './new-form-dialog';

const FormPane = dynamic(() => import('./form-pane').then((pane) => pane.FormPane), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-96" />,
});

const SchemaPane = dynamic(() => import('./schema-pane').then((pane) => pane.SchemaPane), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-96" />,
});

/** The application form and the officers' forms, one at a time. */
export function FormsTab() {
  const say = useWords();
  const messages = useMessages();
  const toast = useToast();
  const { draft, edit, undo, issues, at, select, language, masters, isExpert } = useService();
  const [isNew, setNew] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const [view, setView] = useState<'form' | 'schema'>('form');
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const [, place] = parsePointer(at);
  const position = at.startsWith('/forms/') && Number(place) < draft.forms.length ? Number(place) : 0;
  const form = draft.forms[position];
  const prefix = toPointer(['forms', position]);
  const below = useMemo(() => issuesBelow(issues, prefix), [issues, prefix]);
  const editForm = useCallback(
    (label: string, recipe: (form: (typeof draft.forms)[number]) => void) =>
      void edit(label, (service) => {
        const edited = service.forms[position];
        if (edited) recipe(edited);
      }),
    [edit, position],
  );
  const items: MenuItem[] = form
    ? [
        ...formatCodes.map((code) => ({
          label: say(`forms.export.${code}`),
          icon: Download,
          onSelect: () =>
            void exportForm(code, form, {
              language: draft.defaultLanguage,
              languages: draft.languages,
              masters: Object.fromEntries(masters.map((master) => [master.code, master.rows])),
            }).then(downloadFiles),
        })),
        ...(position > 0
          ? [
              { separator: true as const },
              {
                label: say('forms.remove'),
                icon: Trash2,
                tone: 'danger' as const,
                onSelect: () => {
                  const name = read(form.title) || form.code;
                  edit(say('services.removed', { name }), (service) => void service.forms.splice(position, 1));
                  select('/forms/0');
                  toast({ text: say('services.removed', { name }), undo });
                },
              },
            ]
          : []),
      ]
    : [];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2">
        <Select
          aria-label={say('forms.choose')}
          className="w-72 max-w-full"
          value={String(position)}
          onChange={(event) => select(toPointer(['forms', Number(event.target.value)]))}
          options={draft.forms.map((each, index) => ({
            value: String(index),
            label: say(index === 0 ? 'forms.application' : 'forms.officers', { title: read(each.title) || each.code }),
          }))}
        />
        <Button icon={Plus} onClick={() => setNew(true)}>
          {say('forms.new')}
        </Button>
        <Button icon={FileUp} onClick={() => setImporting(true)}>
          {say('forms.import')}
        </Button>
        {form && (
          <Menu
            trigger={
              <IconButton icon={Ellipsis} label={say('services.more', { name: read(form.title) || form.code })} />
            }
            items={items}
          />
        )}
        {isExpert && form && (
          <SegmentedControl<'form' | 'schema'>
            label={say('forms.view')}
            className="ms-auto"
            size="small"
            value={view}
            onChange={setView}
            options={(['form', 'schema'] as const).map((value) => ({ value, label: say(`forms.views.${value}`) }))}
          />
        )}
      </div>
      {form ? (
        <div className="min-h-0 flex-1">
          {isExpert && view === 'schema' ? (
            <SchemaPane key={form.code} form={form} edit={editForm} />
          ) : (
            <FormPane
              key={form.code}
              form={form}
              position={position}
              edit={editForm}
              issues={below}
              selection={at.startsWith(`${prefix}/`) ? at.slice(prefix.length) : null}
              onSelect={(pointer) => select(pointer ? `${prefix}${pointer}` : prefix)}
              onOpenForm={(opened) => select(toPointer(['forms', opened]))}
              onNewForm={() => setNew(true)}
              messages={messages}
            />
          )}
        </div>
      ) : (
        <EmptyState
          icon={FileText}
          title={say('forms.none')}
          text={say('forms.none-text')}
          action={
            <>
              <Button variant="primary" icon={Plus} onClick={() => setNew(true)}>
                {say('forms.new')}
              </Button>
              <Button icon={FileUp} onClick={() => setImporting(true)}>
                {say('forms.import')}
              </Button>
            </>
          }
          className="grow"
        />
      )}
      <NewFormDialog open={isNew} onOpenChange={setNew} />
      {isImporting && <ImportFormDialog position={position} onClose={() => setImporting(false)} />}
    </div>
  );
}
