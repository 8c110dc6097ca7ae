'use client';
import { useJudged } from '@nirmaan/masters/editor';
import { useMemo } from 'react';
import { useMessages } from '../shell/providers';
import { languagesOf } from './master-languages';
import { type OpenedMaster, useMasterEditor } from './use-master-editor';

/** A master that is open: its editor, what is wrong with it, and what every grid of it is given. */
export function useOpenMaster(code: string, opened: OpenedMaster) {
  const messages = useMessages();
  const [editor, state] = useMasterEditor(code, opened);
  const { document: master } = state;
  const judged = useJudged(master);
  const languages = useMemo(() => languagesOf(master, messages.language), [master, messages.language]);
  return {
    editor,
    state,
    judged,
    grid: {
      master,
      edit: editor.edit,
      messages,
      languages,
      undo: editor.undo,
      redo: editor.redo,
      canUndo: state.undo !== undefined,
      canRedo: state.redo !== undefined,
    },
  };
}
