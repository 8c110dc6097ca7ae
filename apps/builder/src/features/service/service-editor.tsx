'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { applyDraftPatches, editDraft, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { IconButton, type PaletteCommand, Switch, tabClass, useToast } from '@nirmaan/ui';
import { useQueryClient } from '@tanstack/react-query';
import clsx from 'clsx';
import { Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { ConflictNote } from '../editing/conflict-note';
import type { Change } from '../editing/document-editor';
import { SavedMark } from '../editing/saved-mark';
import { useDocumentEditor } from '../editing/use-document-editor';
import { useUndoKeys } from '../editing/use-undo-keys';
import { LiveBadge } from '../services/service-card';
import { useMessages, useTRPC, useTRPCClient, useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { IssueCounts } from './issue-counts';
import { addressOf, type Tab, tabOf, tabs, trailOf } from './places';
import { ProblemsDrawer } from './problems-drawer';
import { type OpenService, ServiceProvider } from './service-context';
import { useCheck } from './use-check';
import { useExpert } from './use-expert';
import { useSelectedPlace } from './use-selected-place';
import { useRememberTried } from './use-tried';

export type ServiceEditorProps = {
  code: string;
  opened: {
    draft: ServiceDraft;
    revision: number;
    history: readonly Change[];
    live: OpenService['live'];
    isImported: boolean;
  };
  masters: Master[];
  children: ReactNode;
};

/** The frame around all tabs of a service; holds its document, its problems and what is selected. */
export function ServiceEditor({ code, opened, masters, children }: ServiceEditorProps) {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [isExpert, setExpert] = useExpert();
  const [trail, setTrail] = useState<OpenService['trail']>();
  const pathname = usePathname();
  const tab = currentTab(pathname, code);
  const [at, selectPlace] = useSelectedPlace(code, tab, useSearchParams().get('at') ?? '');

  const [editor, state] = useDocumentEditor<ServiceDraft>(
    {
      key: `nirmaan.unsaved.service.${code}`,
      document: opened.draft,
      revision: opened.revision,
      history: opened.history,
    },
    {
      produce(document, recipe) {
        const { draft, patches, inverse } = editDraft(document, recipe);
        return { document: draft, patches, inverse };
      },
      apply: (document, patches) => applyDraftPatches(document, [...patches]),
      check: (document) => parseDraft(document).issues,
      async save(baseRevision, changes) {
        const answer = await client.draft.save.mutate({ code, baseRevision, changes });
        void queryClient.invalidateQueries(trpc.service.list.queryFilter());
        if (answer.conflict) return { conflict: answer.conflict };
        return { revision: answer.revision };
      },
      onRefused: (issues) =>
        toast({ tone: 'error', text: say('service.refused', { problem: messages.issue(issues[0] ?? refused) }) }),
    },
  );
  useUndoKeys(editor);
  const { document: draft, undo, redo } = state;
  const { issues, definition } = useCheck(draft, masters);
  useRememberTried(code, tab === 'try' && definition ? state.revision : undefined);

  const select = useCallback(
    (pointer: string | null) => {
      setTrail(undefined);
      selectPlace(pointer ?? '');
    },
    [selectPlace],
  );
  const goTo = useCallback(
    (pointer: string) => {
      const target = tabOf(pointer);
      if (pathname === addressOf(code, target)) selectPlace(pointer);
      else router.push(addressOf(code, target, pointer));
    },
    [code, pathname, selectPlace, router],
  );
  const showIssue = useCallback(
    (issue: Issue) => {
      goTo(issue.path);
      setTrail(trailOf(issue));
    },
    [goTo],
  );

  // A way of its own each time: it begins again.
  const playTrail = useCallback<OpenService['playTrail']>((way) => setTrail([...way]), []);

  const name = localize(draft.name, messages.language, draft.defaultLanguage) || code;
  const service = useMemo<OpenService>(
    () => ({
      code,
      draft,
      edit: editor.edit,
      undo: editor.undo,
      redo: editor.redo,
      canUndo: undo !== undefined,
      canRedo: redo !== undefined,
      flush: editor.flush,
      isSaved: state.status === 'saved',
      revision: state.revision,
      masters,
      issues,
      definition,
      live: opened.live,
      isImported: opened.isImported,
      at,
      select,
      trail,
      showIssue,
      playTrail,
      goTo,
      language: messages.language,
      isExpert,
    }),
    [
      code,
      draft,
      editor,
      undo,
      redo,
      state.status,
      state.revision,
      masters,
      issues,
      definition,
      opened,
      at,
      select,
      trail,
      showIssue,
      playTrail,
      goTo,
      messages.language,
      isExpert,
    ],
  );
  const commands = useMemo<PaletteCommand[]>(
    () => [
      ...tabs.map((each) => ({
        id: `tab-${each}`,
        label: say(`tabs.${each}`),
        area: name,
        run: () => router.push(addressOf(code, each)),
      })),
      ...(undo
        ? [{ id: 'undo', label: say('service.undo', { what: undo.label }), icon: Undo2, run: editor.undo }]
        : []),
      ...(redo
        ? [{ id: 'redo', label: say('service.redo', { what: redo.label }), icon: Redo2, run: editor.redo }]
        : []),
    ],
    [say, name, router, code, undo, redo, editor],
  );
  return (
    <ServiceProvider value={service}>
      <Shell
        folded
        crumbs={[{ label: say('shell.services'), href: '/services' }, { label: name }]}
        status={
          <>
            <span className="max-md:hidden">
              <LiveBadge
                live={
                  opened.live && { version: opened.live.version, changes: state.revision - opened.live.draftRevision }
                }
              />
            </span>
            <SavedMark status={state.status} />
          </>
        }
        commands={commands}
        keys={[
          { ways: [['Ctrl', 'Z']], text: say('keys.undo') },
          { ways: [['Ctrl', 'Shift', 'Z']], text: say('keys.redo') },
          { ways: [['Ctrl', 'S']], text: say('keys.save') },
        ]}
      >
        <div className="flex h-11 shrink-0 items-center border-b border-line bg-surface px-4">
          <nav aria-label={say('tabs.label')} className="relative flex h-full min-w-0 gap-1 overflow-x-auto">
            {[...tabs, ...(isExpert ? (['json'] as const) : [])].map((each) => (
              <Link
                key={each}
                href={addressOf(code, each)}
                aria-current={each === tab ? 'page' : undefined}
                className={tabClass(each === tab)}
              >
                {say(`tabs.${each}`)}
                <TabCounts issues={issues} tab={each} />
              </Link>
            ))}
          </nav>
          {!ownHistory.has(tab) && (
            <span className="ms-auto flex gap-1 ps-2">
              <IconButton
                icon={Undo2}
                directional
                size="small"
                label={undo ? say('service.undo', { what: undo.label }) : say('keys.undo')}
                disabled={!undo}
                onClick={editor.undo}
              />
              <IconButton
                icon={Redo2}
                directional
                size="small"
                label={redo ? say('service.redo', { what: redo.label }) : say('keys.redo')}
                disabled={!redo}
                onClick={editor.redo}
              />
            </span>
          )}
          <Switch
            checked={isExpert}
            onChange={setExpert}
            label={say('service.expert')}
            className={clsx('ps-4 text-12 text-text-2 max-md:hidden', ownHistory.has(tab) && 'ms-auto')}
          />
        </div>
        {state.status === 'conflict' && (
          <ConflictNote fileName={`${code}.json`} mine={draft} onTakeTheirs={editor.takeTheirs} />
        )}
        <div className="flex min-h-0 flex-1 flex-col overflow-auto">{children}</div>
        <ProblemsDrawer />
      </Shell>
    </ServiceProvider>
  );
}

/** Editors that show undo and redo among their own tools. */
const ownHistory: ReadonlySet<Tab> = new Set<Tab>(['forms', 'workflow']);

const refused: Issue = { code: 'shape.invalid', severity: 'error', path: '', params: {} };

function currentTab(pathname: string, code: string): Tab {
  const last = pathname.slice(`/services/${code}/`.length).split('/')[0];
  return [...tabs, 'json' as const].find((each) => each === last) ?? 'map';
}

function TabCounts({ issues, tab }: { issues: readonly Issue[]; tab: Tab }) {
  const here = issues.filter((each) => tabOf(each.path) === tab);
  const errors = here.filter((each) => each.severity === 'error').length;
  const warnings = here.filter((each) => each.severity === 'warning').length;
  return <IssueCounts errors={errors} warnings={errors > 0 ? 0 : warnings} />;
}
