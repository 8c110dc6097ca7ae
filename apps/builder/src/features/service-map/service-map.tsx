'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { addressOf } from '../service/places';
import { useService } from '../service/service-context';
import { useHeldRoles } from '../service/use-held-roles';
import { useTried } from '../service/use-tried';
import { AboutDialog } from './about-dialog';
import { type ChecklistTarget, checklistOf } from './checklist';
import { ChecklistPanel } from './checklist-panel';
import { MapHead } from './map-head';
import { type MapPart, MapView } from './map-view';
import { MessagesDialog } from './messages-dialog';
import { RolesDialog } from './roles-dialog';

/** What is edited on the map itself. */
type MapDialog = 'about' | 'roles' | 'messages';

/** The whole service in one picture, every part with its problems and a click to where it is edited; beside it what is still to do. */
export function ServiceMap() {
  const router = useRouter();
  const { code, draft, issues, masters, language, live, revision, at, select, goTo, showIssue } = useService();
  const held = useHeldRoles(draft);
  const tried = useTried(code);
  const [open, setOpen] = useState<MapDialog>();
  // A problem that belongs to no other tab is mended in one of the dialogs.
  useEffect(() => {
    const dialog = at ? dialogOf(at) : undefined;
    if (dialog) setOpen(dialog);
  }, [at]);
  const changeOpen = (dialog: MapDialog) => (isOpen: boolean) => {
    setOpen(isOpen ? dialog : undefined);
    // So that the same problem opens it again.
    if (!isOpen && at) select(null);
  };
  const openPart = (part: MapPart, pointer?: string) => {
    if (pointer !== undefined) goTo(pointer);
    else setOpen(part === 'who' ? 'roles' : part === 'messages' ? 'messages' : 'about');
  };
  const openTarget = (target: ChecklistTarget) => {
    if ('pointer' in target) goTo(target.pointer);
    else if ('tab' in target) router.push(addressOf(code, target.tab));
    else setOpen(target.dialog);
  };
  const points = checklistOf(draft, masters, issues, {
    held,
    tried: tried === undefined ? false : { changes: Math.max(0, revision - tried) },
    live: live ? { changes: revision - live.draftRevision } : false,
  });
  return (
    <>
      <MapHead onAbout={() => setOpen('about')} />
      <div className="flex grow flex-col xl:flex-row">
        <div className="min-w-0 grow bg-canvas bg-[radial-gradient(var(--canvas-dot)_1px,transparent_1px)] bg-size-[16px_16px] p-4 max-xl:order-last md:p-6">
          <MapView
            draft={draft}
            masters={masters}
            issues={issues}
            language={language}
            onOpen={openPart}
            onIssue={showIssue}
          />
        </div>
        <ChecklistPanel points={points} onTarget={openTarget} />
      </div>
      <AboutDialog open={open === 'about'} onOpenChange={changeOpen('about')} />
      <RolesDialog open={open === 'roles'} onOpenChange={changeOpen('roles')} />
      <MessagesDialog open={open === 'messages'} onOpenChange={changeOpen('messages')} />
    </>
  );
}

function dialogOf(pointer: string): MapDialog | undefined {
  const [, member = ''] = pointer.split('/');
  if (member === 'connectors') return undefined;
  if (member === 'messages') return 'messages';
  return member === 'roles' || member === 'access' ? 'roles' : 'about';
}
