'use client';
import type { Issue, JsonObject, Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { createContext, useContext } from 'react';
import type { Form } from '../model/form';

/** A master as the editor offers it for choices. */
export type EditorMaster = { code: string; name: Text; columns: { code: string; name: Text }[]; rows: JsonObject[] };

export type FormEditorProps = {
  form: Form;
  /** Changes the form; `label` names the change in undo and history. Undo and redo are the host's. */
  edit(label: string, recipe: (form: Form) => void): void;
  /** Problems of this form; paths below the form. */
  issues: Issue[];
  /** Language of the content that is being written. */
  language: string;
  languages: string[];
  masters: EditorMaster[];
  /** Texts of the editor itself. */
  messages: Messages;
  /** A pointer below the form, `/pages/0/fields/2`; null = nothing. */
  selection: string | null;
  onSelect(pointer: string | null): void;
  /** The citizen page with these answers, as the runtime would serve it; with `showIssues` as after “Continue” was tried. */
  renderPreview(view: { page: string; data: JsonObject; language: string; showIssues: boolean }): string;
  /** Shows expressions as text. */
  expert: boolean;
  undo?(): void;
  redo?(): void;
  canUndo: boolean;
  canRedo: boolean;
};

export const EditorContext = createContext<FormEditorProps | undefined>(undefined);

export function useEditor(): FormEditorProps {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside FormEditor');
  return editor;
}
