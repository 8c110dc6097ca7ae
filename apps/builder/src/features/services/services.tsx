'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, buttonClass, Card, EmptyState, Menu, type PaletteCommand, Skeleton, useToast } from '@nirmaan/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, CircleAlert, File, Layers, LayoutGrid, Plus, Upload } from 'lucide-react';
import { type DragEvent, useMemo, useRef, useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { BlankDialog } from './blank-dialog';
import { type ImportFailure, ImportProblems } from './import-problems';
import { ServiceCard } from './service-card';
import { filterServices, type ServiceFilter, serviceFilters } from './service-filter';
import { TemplateDialog } from './template-dialog';
import { useImport } from './use-import';

/** The first page: every service of the realm, and the three ways to a new one. */
export function Services() {
  const say = useWords();
  const messages = useMessages();
  const trpc = useTRPC();
  const services = useQuery(trpc.service.list.queryOptions());
  const [filter, setFilter] = useState<ServiceFilter>('all');
  const [open, setOpen] = useState<'template' | 'blank'>();
  const [failure, setFailure] = useState<ImportFailure>();
  const picker = useRef<HTMLInputElement>(null);
  const { importFile, isImporting } = useImport(setFailure);
  const removal = useRemoval();
  const commands = useMemo<PaletteCommand[]>(
    () => [
      {
        id: 'new-template',
        label: say('services.template'),
        area: say('services.new'),
        icon: Layers,
        run: () => setOpen('template'),
      },
      {
        id: 'new-import',
        label: say('services.import'),
        area: say('services.new'),
        icon: Upload,
        run: () => picker.current?.click(),
      },
      {
        id: 'new-blank',
        label: say('services.blank'),
        area: say('services.new'),
        icon: File,
        run: () => setOpen('blank'),
      },
    ],
    [say],
  );
  const shown = filterServices(services.data ?? [], filter);
  const drop = useFileDrop(importFile);
  return (
    <Shell crumbs={[{ label: say('shell.services') }]} commands={commands}>
      <div className="mx-auto w-full max-w-[1240px] px-4 py-6 md:px-8" {...drop.handlers}>
        <div className="flex flex-wrap items-center gap-2">
          <div className="min-w-0 flex-1">
            <h1 className="text-20 font-strong">{say('services.title')}</h1>
            <p className="text-text-2">
              {services.data
                ? say('services.count', {
                    count: services.data.length,
                    live: services.data.filter((each) => each.live).length,
                  })
                : ' '}
            </p>
          </div>
          <Button icon={Upload} onClick={() => picker.current?.click()} disabled={isImporting}>
            {isImporting ? say('services.importing') : say('services.import-file')}
          </Button>
          <Menu
            className="w-[330px]"
            trigger={
              <button type="button" className={buttonClass('primary')}>
                <Plus aria-hidden className="size-4" strokeWidth={1.75} />
                {say('services.new')}
                <ChevronDown aria-hidden className="size-4" strokeWidth={1.75} />
              </button>
            }
            items={[
              {
                label: say('services.template'),
                text: say('services.template-text'),
                icon: Layers,
                onSelect: () => setOpen('template'),
              },
              {
                label: say('services.import'),
                text: say('services.import-text'),
                icon: Upload,
                onSelect: () => picker.current?.click(),
              },
              {
                label: say('services.blank'),
                text: say('services.blank-text'),
                icon: File,
                onSelect: () => setOpen('blank'),
              },
            ]}
          />
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            aria-label={say('services.choose-file')}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) importFile(file);
            }}
          />
        </div>
        {failure && <ImportProblems failure={failure} onClose={() => setFailure(undefined)} />}
        {services.isError ? (
          <Card className="mt-6">
            <EmptyState
              icon={CircleAlert}
              tone="error"
              title={say('services.failed')}
              text={failureText(messages, services.error)}
              action={<Button onClick={() => services.refetch()}>{say('try-again')}</Button>}
            />
          </Card>
        ) : services.data?.length === 0 ? (
          <Card className="mt-6">
            <EmptyState
              icon={LayoutGrid}
              title={say('services.empty')}
              text={say('services.empty-text')}
              action={
                <>
                  <Button variant="primary" icon={Layers} onClick={() => setOpen('template')}>
                    {say('services.template')}
                  </Button>
                  <Button icon={Upload} onClick={() => picker.current?.click()}>
                    {say('services.import-file')}
                  </Button>
                  <Button icon={File} onClick={() => setOpen('blank')}>
                    {say('services.blank')}
                  </Button>
                </>
              }
            />
          </Card>
        ) : (
          <>
            <fieldset className="mt-4 mb-4 flex flex-wrap gap-2">
              <legend className="sr-only">{say('services.filter')}</legend>
              {serviceFilters.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={filter === each}
                  onClick={() => setFilter(each)}
                  className="h-7 whitespace-nowrap rounded-pill border border-line-2 bg-surface px-2.5 text-12 text-text-2 aria-pressed:border-brand-line aria-pressed:bg-brand-soft aria-pressed:font-strong aria-pressed:text-brand"
                >
                  {say(`services.filters.${each}`, { count: filterServices(services.data ?? [], each).length })}
                </button>
              ))}
            </fieldset>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-4">
              {services.isPending
                ? [1, 2, 3].map((place) => (
                    <li key={place}>
                      <Skeleton className="h-[132px]" />
                    </li>
                  ))
                : shown.map((service) => (
                    <li key={service.code}>
                      <ServiceCard
                        service={service}
                        onRemove={() =>
                          removal(service.code, localize(service.name, messages.language, service.defaultLanguage))
                        }
                      />
                    </li>
                  ))}
              <li>
                <button
                  type="button"
                  onClick={() => picker.current?.click()}
                  data-over={drop.isOver || undefined}
                  className="flex h-full min-h-[132px] w-full flex-col items-center justify-center gap-1 rounded border border-dashed border-line-in px-6 text-center data-over:border-brand data-over:bg-brand-soft"
                >
                  <Upload aria-hidden className="size-4 text-text-2" strokeWidth={1.75} />
                  <span className="font-strong">{say('services.drop')}</span>
                  <span className="text-12 text-text-2">{say('services.drop-text')}</span>
                </button>
              </li>
            </ul>
          </>
        )}
      </div>
      <TemplateDialog open={open === 'template'} onOpenChange={(next) => setOpen(next ? 'template' : undefined)} />
      <BlankDialog open={open === 'blank'} onOpenChange={(next) => setOpen(next ? 'blank' : undefined)} />
    </Shell>
  );
}

/** Files may be dropped anywhere on the page. */
function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      },
    },
  };
}

/** Removing needs no question: it can be taken back. */
function useRemoval() {
  const say = useWords();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () => queryClient.invalidateQueries(trpc.service.list.queryFilter());
  const restore = useMutation(trpc.service.restore.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.service.remove.mutationOptions({ onSuccess: refresh }));
  return (code: string, name: string) =>
    remove.mutate(
      { code },
      { onSuccess: () => toast({ text: say('services.removed', { name }), undo: () => restore.mutate({ code }) }) },
    );
}
