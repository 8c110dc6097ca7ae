'use client';
import { type FormCode, type Issue, localize, type RoleCode, type Text } from '@nirmaan/lexicon';
import type { MessageParams, Messages } from '@nirmaan/lexicon/messages';
import type { RuleName } from '@nirmaan/rules/editor';
import type { RuleTypes } from '@nirmaan/rules/parse';
import { type RoleColour, roleColours } from '@nirmaan/ui';
import { createContext, useContext, useMemo } from 'react';
import type { Trail } from '../analysis/paths';
import type { WorkflowDraft } from '../editing/edit-workflow';
import type { Workflow, WorkflowLayout } from '../model/workflow';

export type EditorRole = { code: RoleCode; name: Text; audience: 'citizen' | 'officer' | 'counter' | 'system' };
/** The first form is the application. */
export type EditorForm = { code: FormCode; title: Text };

export type WorkflowEditorProps = {
  workflow: Workflow;
  layout: WorkflowLayout;
  roles: readonly EditorRole[];
  forms: readonly EditorForm[];
  /** Problems of this workflow; paths below it. */
  issues: readonly Issue[];
  /** Language in which names are shown. */
  language: string;
  /** Languages the service speaks. */
  languages: readonly string[];
  /** Texts of the editor itself. */
  messages: Messages;
  /** A pointer below the workflow, `/states/3`, `/actions/7/to`; null = nothing. */
  selection: string | null;
  onSelect(pointer: string | null): void;
  /** Changes workflow and layout; `label` names the change in undo and history. Ctrl-Z is the host's. */
  edit(label: string, recipe: (draft: WorkflowDraft) => void): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** The way that shows a problem; lit on the canvas. */
  trail?: Trail;
  /** Shows codes. */
  expert: boolean;
  /** What the names in rules stand for. Without them rules can be read, not written. */
  ruleTypes?: RuleTypes;
  /** The same names as people know them. */
  ruleNames?: readonly RuleName[];
};

const EditorContext = createContext<WorkflowEditorProps | undefined>(undefined);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): WorkflowEditorProps {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside WorkflowEditor');
  return editor;
}

/** The editor's own words: `say('toolbar.undo')`. */
export function useWords() {
  const { messages } = useEditor();
  return useMemo(
    () => (key: string, params?: MessageParams) => messages.text(`workflow.editor.${key}`, params),
    [messages],
  );
}

/** Names as they are shown: in the chosen language, else in any, else the code. */
export function useNames() {
  const { workflow, roles, forms, language } = useEditor();
  return useMemo(() => {
    const named = (each: { code: string; name: Text } | undefined, code: string) =>
      (each && localize(each.name, language)) || code;
    return {
      state: (code: string) =>
        named(
          workflow.states.find((state) => state.code === code),
          code,
        ),
      action: (action: { code: string; name: Text }) => named(action, action.code),
      role: (code: string) =>
        named(
          roles.find((role) => role.code === code),
          code,
        ),
      form: (code: string) => localize(forms.find((form) => form.code === code)?.title, language) || code,
    };
  }, [workflow, roles, forms, language]);
}

/** The colour of each role of the service; undefined for one it does not have. */
export function useRoleColours(): ReadonlyMap<string, RoleColour> {
  const { roles } = useEditor();
  return useMemo(() => roleColours(roles), [roles]);
}
