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

// The canvas is large and needs the browser: it comes when the tab is opened.
const WorkflowEditor = dynamic(() => import('@nirmaan/workflow/editor').then((editor) => editor.WorkflowEditor), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-96" />,
});

export function WorkflowTab() {
  const messages = useMessages();
  const { draft, masters, edit, undo, redo, canUndo, canRedo, issues, at, select, trail, isExpert } = useService();
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
        const both = { workflow: service.workflow, layout: service.layout.workflow };
        recipe(both);
        service.workflow = both.workflow;
        service.layout.workflow = both.layout;
      }),
    [edit],
  );
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
        expert={isExpert}
        ruleTypes={ruleTypes}
        ruleNames={ruleNames}
      />
    </div>
  );
}
