'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Chip, RoleChip, roleColours } from '@nirmaan/ui';
import { FileText, Pencil, Plug, Rocket, Table2, Users, Workflow as WorkflowIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { addressOf, issuesBelow, tabOf } from '../service/places';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { AboutDialog } from './about-dialog';
import { MapCard } from './map-card';
import { RolesDialog } from './roles-dialog';
import { WorkflowStrip } from './workflow-strip';

/** The whole service in one picture; every part opens where it is edited, and carries its problems. */
export function ServiceMap() {
  const say = useWords();
  const router = useRouter();
  const { code, draft, issues, masters, language, at, select } = useService();
  const [open, setOpen] = useState<'about' | 'roles'>();
  // A problem that belongs to no other tab is mended in one of the two dialogs.
  useEffect(() => {
    if (at && !at.startsWith('/connectors')) setOpen(/^\/(roles|access)/.test(at) ? 'roles' : 'about');
  }, [at]);
  const close = () => {
    setOpen(undefined);
    // So that the same problem opens it again.
    if (at) select(null);
  };
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const colours = roleColours(draft.roles);
  const [application, ...officersForms] = draft.forms;
  const about = issues.filter(
    (each) => tabOf(each.path) === 'map' && !/^\/(roles|access|connectors)(\/|$)/.test(each.path),
  );
  const whoIssues = [...issuesBelow(issues, '/roles'), ...issuesBelow(issues, '/access')];
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line bg-surface px-4 py-4 md:px-8">
        <div className="min-w-0 flex-1">
          <h1 className="text-20 font-strong">{read(draft.name) || code}</h1>
          <p className="text-text-2">
            {read(draft.description) || say('map.no-description')}{' '}
            <Button variant="link" icon={Pencil} onClick={() => setOpen('about')}>
              {say('map.edit')}
            </Button>
          </p>
        </div>
        <Button variant="primary" icon={Rocket} onClick={() => router.push(addressOf(code, 'publish'))}>
          {say('map.publish')}
        </Button>
      </header>
      <div className="grow bg-canvas bg-[radial-gradient(var(--canvas-dot)_1px,transparent_1px)] bg-size-[16px_16px] p-4 md:p-8">
        <div className="grid gap-8 lg:grid-cols-3">
          <MapCard
            title={say('map.who')}
            icon={Users}
            issues={[...whoIssues, ...about]}
            onOpen={() => setOpen('roles')}
          >
            <ul className="flex flex-col gap-1.5">
              {draft.roles.map((role) => (
                <li key={role.code} className="flex items-center gap-2">
                  <RoleChip colour={colours.get(role.code) ?? 'system'}>{read(role.name) || role.code}</RoleChip>
                  <span className="ms-auto text-12 text-text-3">{say(`roles.audience.${role.audience}`)}</span>
                </li>
              ))}
              {draft.roles.length === 0 && <li className="text-text-2">{say('map.no-roles')}</li>}
              <li className="text-12 text-text-2">{say(`map.identify.${draft.access.identify}`)}</li>
            </ul>
          </MapCard>
          <MapCard
            title={application ? read(application.title) || say('map.form') : say('map.form')}
            icon={FileText}
            issues={issues.filter((each) => each.path === '/forms' || /^\/forms\/0(\/|$)/.test(each.path))}
            href={addressOf(code, 'forms')}
          >
            {application ? (
              <ol className="flex flex-col gap-1.5">
                {application.pages.map((page, position) => (
                  <li key={page.code} className="flex items-center gap-2">
                    <span
                      aria-hidden
                      className="grid size-5 place-items-center rounded-pill bg-brand-soft text-12 text-brand"
                    >
                      {position + 1}
                    </span>
                    <span className="min-w-0 truncate">{read(page.title) || page.code}</span>
                    <span className="ms-auto text-12 text-text-3">
                      {say('map.fields', { count: page.fields.length })}
                    </span>
                  </li>
                ))}
              </ol>
            ) : (
              <p className="text-text-2">{say('map.no-form')}</p>
            )}
          </MapCard>
          <MapCard
            title={say('map.masters')}
            icon={Table2}
            issues={issuesBelow(issues, '/masters')}
            href={addressOf(code, 'masters')}
          >
            <ul className="flex flex-col gap-1.5">
              {draft.masters.map((use) => {
                const master = masters.find((each) => each.code === use.code);
                return (
                  <li key={use.code} className="flex items-center gap-2">
                    <span className="min-w-0 truncate">{read(master?.name) || use.code}</span>
                    <span className="ms-auto whitespace-nowrap text-12 text-text-3">
                      {master ? say('masters.rows', { count: master.rows.length }) : say('masters.missing')}
                    </span>
                  </li>
                );
              })}
              {draft.masters.length === 0 && <li className="text-text-2">{say('map.no-masters')}</li>}
            </ul>
          </MapCard>
          <MapCard
            className="lg:col-span-3"
            title={say('map.workflow')}
            aside={say('map.workflow-size', {
              states: draft.workflow.states.length,
              actions: draft.workflow.actions.length,
            })}
            icon={WorkflowIcon}
            issues={issuesBelow(issues, '/workflow')}
            href={addressOf(code, 'workflow')}
          >
            <WorkflowStrip />
          </MapCard>
          <MapCard
            title={say('map.officers-forms')}
            icon={FileText}
            issues={officersForms.flatMap((_, position) => issuesBelow(issues, `/forms/${position + 1}`))}
            href={addressOf(code, 'forms')}
          >
            <ul className="flex flex-col gap-1.5">
              {officersForms.map((form) => (
                <li key={form.code}>{read(form.title) || form.code}</li>
              ))}
              {officersForms.length === 0 && <li className="text-text-2">{say('map.no-officers-forms')}</li>}
            </ul>
          </MapCard>
          <MapCard
            className="lg:col-span-2"
            title={say('map.connectors')}
            icon={Plug}
            issues={issuesBelow(issues, '/connectors')}
          >
            <ul className="flex flex-col gap-1.5">
              {draft.connectors.map((use) => {
                const state = draft.workflow.states.find((each) => each.code === use.trigger.onState);
                return (
                  <li key={use.code} className="flex flex-wrap items-center gap-2">
                    <Chip>{use.connector}</Chip>
                    <span>
                      {say('map.connector', {
                        state: read(state?.name) || use.trigger.onState,
                        connection: use.connection,
                      })}
                    </span>
                    <span className="ms-auto text-12 text-text-3">
                      {say('map.mapping', { count: use.mapping.rows.length })}
                    </span>
                  </li>
                );
              })}
              {draft.connectors.length === 0 && <li className="text-text-2">{say('map.no-connectors')}</li>}
            </ul>
          </MapCard>
        </div>
      </div>
      <AboutDialog open={open === 'about'} onOpenChange={(next) => (next ? setOpen('about') : close())} />
      <RolesDialog open={open === 'roles'} onOpenChange={(next) => (next ? setOpen('roles') : close())} />
    </>
  );
}
