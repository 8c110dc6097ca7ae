'use client';
import { ruleTypesOf } from '@nirmaan/forms';
import { ruleNamesOf } from '@nirmaan/forms/editor';
import { Skeleton } from '@nirmaan/ui';
import type { WorkflowEditorProps } from '@nirmaan/workflow/editor';
import dynamic from 'next/dynamic';
import { useCallback, useMemo } from 'react';
import { issuesBelow } from '../service/places';
import { useService } from '../service/service-context';
import { useMessages } from '../shell/providers';
import { DigitDrawer } from './digit-drawer';
import { useComparisons } from './use-comparisons';
import { useExports } from './use-exports';

// The canvas is large and needs the browser: it comes when the tab is opened.
const WorkflowEditor = dynamic(() => import('@nirmaan/workflow/editor').then((editor) => editor.WorkflowEditor), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-96" />,
});

const none: never[] = [];

export function WorkflowTab() {
  const messages = useMessages();
  const { code, draft, masters, edit, undo, redo, canUndo, canRedo, issues, at, select, trail, playTrail, isExpert } =
    useService();
  const below = useMemo(() => issuesBelow(issues, '/workflow'), [issues]);
  const application = draft.forms[0];
  // Conditions and fees see what the applicant answered.
  const ruleTypes = useMemo(() => (application ? ruleTypesOf(application) : {}), [application]);
  const ruleNames = useMemo(
    () => (application ? ruleNamesOf(application, { language: messages.language, masters }) : []),
    [application, masters, messages.language],
  );
  const editWorkflow = useCallback<WorkflowEditorProps['edit']>(
    (label, recipe) =>
      void edit(label, (service) => {
        const both = { workflow: service.workflow, layout: service.layout.workflow, roles: service.roles };
        recipe(both);
        service.workflow = both.workflow;
        service.layout.workflow = both.layout;
      }),
    [edit],
  );
  const editScenarios = useCallback<NonNullable<WorkflowEditorProps['editScenarios']>>(
    (label, change) =>
      void edit(label, (service) => {
        service.scenarios = change(service.scenarios ?? []);
      }),
    [edit],
  );
  const comparisons = useComparisons(code);
  const exports = useExports(draft);
  const [, shown] = /^\/scenarios\/(\d+)/.exec(at) ?? [];
  const shownScenario = shown === undefined ? undefined : Number(shown);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <WorkflowEditor
        workflow={draft.workflow}
        layout={draft.layout.workflow}
        roles={draft.roles}
        forms={draft.forms}
        issues={below}
        language={messages.language}
        languages={draft.languages}
        messages={messages}
        selection={at.startsWith('/workflow/') ? at.slice('/workflow'.length) : null}
        onSelect={(pointer) => select(pointer && `/workflow${pointer}`)}
        edit={editWorkflow}
        undo={undo}
        redo={redo}
        canUndo={canUndo}
        canRedo={canRedo}
        {...(trail && { trail })}
        playTrail={playTrail}
        expert={isExpert}
        ruleTypes={ruleTypes}
        ruleNames={ruleNames}
        timeZone={draft.timeZone}
        scenarios={draft.scenarios ?? none}
        {...(shownScenario !== undefined && { shownScenario })}
        editScenarios={editScenarios}
        comparisons={comparisons}
        exports={exports}
      />
      {isExpert && <DigitDrawer />}
    </div>
  );
}
