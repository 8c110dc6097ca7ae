'use client';
import { type FormCode, type Issue, localize, type Text } from '@nirmaan/lexicon';
import type { MessageParams, Messages } from '@nirmaan/lexicon/messages';
import type { RuleName } from '@nirmaan/rules/editor';
import type { RuleTypes } from '@nirmaan/rules/parse';
import { type RoleColour, roleColours } from '@nirmaan/ui';
import { createContext, useContext, useMemo } from 'react';
import { isSystemRole } from '../analysis/find';
import type { Trail } from '../analysis/paths';
import type { WorkflowDraft, WorkflowRole } from '../editing/edit-workflow';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import type { Scenario } from '../scenarios/scenario';
import type { Comparisons } from './compare/compare-context';

export type EditorRole = WorkflowRole;
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
  /** Shows such a way from its beginning. */
  playTrail?(trail: Trail): void;
  /** Shows codes. */
  expert: boolean;
  /** What the names in rules stand for. Without them rules can be read, not written. */
  ruleTypes?: RuleTypes;
  /** The same names as people know them. */
  ruleNames?: readonly RuleName[];
  /** Of the service: that of dates in conditions, and of the clock of a case that is played. */
  timeZone?: string;
  /** Runs of a case that are kept as tests of the service. */
  scenarios?: readonly Scenario[];
  /** The position of one that was asked for, because something is wrong with it. */
  shownScenario?: number;
  /** Keeps, renames or removes such runs. Without it none are kept. */
  editScenarios?(label: string, change: (scenarios: readonly Scenario[]) => Scenario[]): void;
  /** What the host can save it as; beside pictures in the View menu. */
  exports?: readonly { label: string; run(): void }[];
  /** What the workflow can be compared with. Without it nothing is compared. */
  comparisons?: Comparisons;
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
  const { workflow, roles, forms, language, messages } = useEditor();
  return useMemo(() => {
    const system = messages.text('workflow.editor.blocks.system');
    const named = (each: Named | undefined, code: string) => (each && localize(each.name, language)) || code;
    return {
      state: (code: string) => named(byCode(workflow.states).get(code), code),
      action: (action: Named) => named(action, action.code),
      role: (code: string) => named(byCode(roles).get(code), isSystemRole(code) ? system : code),
      form: (code: string) => localize(forms.find((form) => form.code === code)?.title, language) || code,
    };
  }, [workflow, roles, forms, language, messages]);
}

type Named = { code: string; name: Text };
const indexes = new WeakMap<readonly Named[], Map<string, Named>>();

/** What has a name by its code, looked up once a list; of two with one code the first. */
function byCode(list: readonly Named[]): Map<string, Named> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map(list.toReversed().map((each) => [each.code, each]));
  indexes.set(list, index);
  return index;
}

/** The colour of each role of the service; undefined for one it does not have. */
export function useRoleColours(): ReadonlyMap<string, RoleColour> {
  const { roles } = useEditor();
  return useMemo(() => roleColours(roles), [roles]);
}
