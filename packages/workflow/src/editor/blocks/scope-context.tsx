'use client';
import { localize } from '@nirmaan/lexicon';
import { createContext, Fragment, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Scope, type ScopedWorkflow, scopesOf, WHOLE_CASE } from '../../model/scope';
import { EditorProvider, useEditor, useWords, type WorkflowEditorProps } from '../editor-context';
import { rebased, scopeAfter } from './rebased';
import { pointerInside } from './scope-of-pointer';

/** Which workflow the editor shows: the whole case, or a branch that was opened. */
export type OpenScope = {
  scope: Scope;
  /** From the whole case to what is shown, each with the branch it is. */
  crumbs: readonly ScopedWorkflow[];
  /** Shows another one; nothing is selected then. */
  open(scope: Scope): void;
  /** Was another one opened since the editor was? */
  isMoved: boolean;
};

const ScopeContext = createContext<OpenScope | undefined>(undefined);

export function useScope(): OpenScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope outside WorkflowEditor');
  return scope;
}

/**
 * Shows one workflow of the whole: everything inside asks `useEditor()` and knows nothing of blocks around it. What is
 * selected, from wherever, opens the branch it lies in.
 */
export function ScopeProvider({ children }: { children: ReactNode }) {
  const editor = useEditor();
  const say = useWords();
  const [state, setState] = useState<{ scope: Scope; seen: string | null; isMoved: boolean }>({
    scope: WHOLE_CASE,
    seen: null,
    isMoved: false,
  });
  let { scope } = state;
  if (state.seen !== editor.selection) {
    scope = scopeAfter(editor, scope);
    setState({ scope, seen: editor.selection, isMoved: state.isMoved || scope !== state.scope });
  }
  const scopes = useMemo(() => scopesOf(editor.workflow), [editor.workflow]);
  const crumbs = useMemo(() => crumbsTo(scopes, scope), [scopes, scope]);
  const shown = crumbs.at(-1);
  const inner = useMemo(() => (shown && !isAsGiven(editor, shown) ? rebased(editor, shown) : editor), [editor, shown]);
  const { selection, onSelect } = editor;
  const open = useMemo<OpenScope>(
    () => ({
      scope: shown?.scope ?? WHOLE_CASE,
      crumbs,
      isMoved: state.isMoved,
      open(next) {
        setState({ scope: next, seen: selection, isMoved: true });
        onSelect(null);
      },
    }),
    [shown, crumbs, state.isMoved, selection, onSelect],
  );
  const name = shown?.branch && (localize(shown.branch.name, editor.language) || shown.branch.code);
  return (
    <ScopeContext.Provider value={open}>
      <p role="status" className="sr-only">
        {state.isMoved && (name ? say('blocks.opened', { name }) : say('blocks.openedWhole'))}
      </p>
      <EditorProvider value={inner}>
        {/* Nothing of one workflow is kept for another: places, what is selected together, what is in view. */}
        <Fragment key={open.scope}>{children}</Fragment>
      </EditorProvider>
    </ScopeContext.Provider>
  );
}

/** The whole case, and nothing selected that stands for something else. */
function isAsGiven({ selection }: WorkflowEditorProps, shown: ScopedWorkflow): boolean {
  return shown.scope === WHOLE_CASE && pointerInside(shown, selection) === selection;
}

/** The way to a scope; it ends before what is not there any more (an undo took the branch away). */
function crumbsTo(scopes: readonly ScopedWorkflow[], scope: Scope): ScopedWorkflow[] {
  const parts = scope === WHOLE_CASE ? [] : scope.split('/');
  const crumbs: ScopedWorkflow[] = [];
  for (let length = 0; length <= parts.length; length++) {
    const key = parts.slice(0, length).join('/');
    const found = scopes.find((each) => each.scope === key);
    if (!found) break;
    crumbs.push(found);
  }
  return crumbs;
}
