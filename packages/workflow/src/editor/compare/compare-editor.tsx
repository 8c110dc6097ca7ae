'use client';
import { type ReactNode, useMemo } from 'react';
import { EditorProvider, useEditor, type WorkflowEditorProps } from '../editor-context';
import { useCompare } from './compare-context';

/** What the editor is for everything inside it while two workflows are compared: both in one, to be looked at only. */
export function CompareEditor({ children }: { children: ReactNode }) {
  const editor = useEditor();
  const compare = useCompare();
  const shown = useMemo((): WorkflowEditorProps => {
    if (!compare) return editor;
    const { trail: _, ...rest } = editor;
    return {
      ...rest,
      workflow: compare.merged.workflow,
      layout: { ...compare.other?.layout, ...editor.layout },
      issues: [],
      selection: compare.selection,
      onSelect: compare.select,
      edit: () => {},
      canUndo: false,
      canRedo: false,
    };
  }, [editor, compare]);
  return <EditorProvider value={shown}>{children}</EditorProvider>;
}
