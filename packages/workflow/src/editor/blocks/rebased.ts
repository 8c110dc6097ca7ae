import { type Scope, type ScopedWorkflow, WHOLE_CASE } from '../../model/scope';
import type { WorkflowEditorProps } from '../editor-context';
import { editInside, layoutInside } from './edit-inside';
import { pointerInside, scopeOfPointer } from './scope-of-pointer';

/**
 * The editor of one branch: what everything inside the editor asks for, as if the branch were the whole workflow. Problems,
 * selection and trail of elsewhere are left out.
 */
export function rebased(editor: WorkflowEditorProps, shown: ScopedWorkflow): WorkflowEditorProps {
  const { scope, pointer: place } = shown;
  const { trail, ...rest } = editor;
  const isTrailHere = trail && editor.selection !== null && scopeOfPointer(editor.workflow, editor.selection) === scope;
  return {
    ...rest,
    workflow: shown.workflow,
    layout: layoutInside(editor.layout, scope),
    issues:
      scope === WHOLE_CASE
        ? editor.issues
        : editor.issues.flatMap((issue) =>
            issue.path === place || issue.path.startsWith(`${place}/`)
              ? [{ ...issue, path: issue.path.slice(place.length) }]
              : [],
          ),
    selection: pointerInside(shown, editor.selection),
    onSelect: (pointer) => editor.onSelect(pointer === null ? null : `${place}${pointer}`),
    edit: (label, recipe) => editor.edit(label, (draft) => void editInside(draft, scope, recipe)),
    ...(isTrailHere && { trail }),
  };
}

/** What is open after the selection changed: what was chosen lies in it. */
export function scopeAfter(editor: Pick<WorkflowEditorProps, 'workflow' | 'selection'>, scope: Scope): Scope {
  return editor.selection === null ? scope : scopeOfPointer(editor.workflow, editor.selection);
}
