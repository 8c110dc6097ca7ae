'use client';
import type { Issue, JsonObject, Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { createContext, useContext } from 'react';
import type { Form } from '../model/form';
import type { FieldUse } from '../uses/field-use';

/** A master as the editor offers it for choices. */
export type EditorMaster = { code: string; name: Text; columns: { code: string; name: Text }[]; rows: JsonObject[] };

/** A service whose applications can be looked up, with the questions of its first form. */
export type EditorService = { code: string; name: Text; questions: { code: string; label: Text; type: string }[] };

/** A form of the service, as the outline lists it. The first is what citizens apply with. */
type EditorForm = { code: string; title: string };

/** Words in a language, as somebody may read them aloud. */
export type SpokenWords = { language: string; words: string };

/** What can be heard of the service: a recording belongs to its words, wherever they stand. */
export type EditorRecordings = {
  of(spoken: SpokenWords): { sha256: string; seconds: number } | undefined;
  /** Keeps a recording in place of another of the same words. What went wrong, in words; undefined: nothing. */
  add(spoken: SpokenWords, sound: Blob, seconds: number): Promise<string | undefined>;
  remove(spoken: SpokenWords): void;
  /** Undefined where it cannot be had. */
  load(sha256: string): Promise<Blob | undefined>;
  /** How many belong to words that are nowhere any more. */
  unused: number;
  removeUnused(): void;
};

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
  /** All forms of the service; the outline leads from one to the other. */
  forms?: readonly EditorForm[];
  onOpenForm?(code: string): void;
  onNewForm?(): void;
  /** What of the service names the field at a pointer of this form; it is shown before the field is deleted. Paths from the service's root. */
  usesOf?(pointer: string): readonly FieldUse[];
  /** Services of the realm; absent while they are not known. */
  services?: readonly EditorService[];
  /** Absent: nothing is recorded here. */
  recordings?: EditorRecordings;
  /** Leads to a place of the service. */
  onGo?(path: string): void;
  /** Believable answers to the whole form, others with another seed. */
  sampleAnswers?(seed: number): JsonObject;
};

/** What the parts of the editor share. */
export type Editor = FormEditorProps & {
  /** Pointers of all that is selected, pages or fields; `selection`, the last of them, is the one that has the properties. */
  selected: readonly string[];
  select(pointers: readonly string[]): void;
};

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside FormEditor');
  return editor;
}
