'use client';
import type { PaletteCommand } from '@nirmaan/ui';
import { File, Layers, MessageCircleQuestion, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useWords } from '../shell/providers';
import { BlankDialog } from './blank-dialog';
import { ImportPanel } from './import-panel';
import { ImportProblems } from './import-problems';
import { TemplateDialog } from './template-dialog';
import { useFileDrop } from './use-file-drop';
import { useImport } from './use-import';

/** Files the picker shows first; what a file is decides its content, not its name. */
const FILES = '.json,.xlsx,.xls,.csv,.tsv,.txt,.md,application/json';

export const doorIcons = { template: Layers, questions: MessageCircleQuestion, import: Upload, blank: File };
export const doorKinds = ['template', 'questions', 'import', 'blank'] as const;
export type DoorKind = (typeof doorKinds)[number];

/** The ways to a new service, for every page that offers them: what opens them, and what they show on the page. */
export function useNewService() {
  const say = useWords();
  const router = useRouter();
  const [open, setOpen] = useState<'template' | 'blank'>();
  const picker = useRef<HTMLInputElement>(null);
  const { bring, make, brought, failures, leave, forget, isReading, isMaking } = useImport();
  const drop = useFileDrop(bring);
  const doors = useMemo<Record<DoorKind, () => void>>(
    () => ({
      template: () => setOpen('template'),
      questions: () => router.push('/services/new/questions'),
      import: () => picker.current?.click(),
      blank: () => setOpen('blank'),
    }),
    [router],
  );
  const commands = useMemo<PaletteCommand[]>(
    () =>
      doorKinds.map((kind) => ({
        id: `new-${kind}`,
        label: say(labelOf(kind)),
        area: say('services.new'),
        icon: doorIcons[kind],
        run: doors[kind],
      })),
    [say, doors],
  );
  const brings: ReactNode = (
    <>
      {failures.map((failure) => (
        <ImportProblems key={failure.fileName} failure={failure} onClose={() => forget(failure)} />
      ))}
      {brought.length > 0 && (
        <ImportPanel
          key={brought.map((file) => file.name).join()}
          files={brought}
          isMaking={isMaking}
          onMake={make}
          onLeave={leave}
        />
      )}
    </>
  );
  const dialogs: ReactNode = (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        accept={FILES}
        aria-label={say('services.choose-file')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) bring(files);
        }}
      />
      <TemplateDialog open={open === 'template'} onOpenChange={(next) => setOpen(next ? 'template' : undefined)} />
      <BlankDialog open={open === 'blank'} onOpenChange={(next) => setOpen(next ? 'blank' : undefined)} />
    </>
  );
  return { doors, commands, drop, isReading, brings, dialogs };
}

/** `services.template` and so on; the questions have a name of their own. */
export const labelOf = (kind: DoorKind) => (kind === 'questions' ? 'doors.questions' : `services.${kind}`);
export const textOf = (kind: DoorKind) => (kind === 'questions' ? 'doors.questions-text' : `services.${kind}-text`);
