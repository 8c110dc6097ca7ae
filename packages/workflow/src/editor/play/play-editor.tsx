'use client';
import { parsePointer } from '@nirmaan/lexicon';
import { type ReactNode, useMemo } from 'react';
import { scopesOf } from '../../model/scope';
import { EditorProvider, useEditor, type WorkflowEditorProps } from '../editor-context';
import { type Play, usePlay } from './play-context';

/**
 * What the editor is for everything inside it while a case is played: nothing is selected and nothing can be edited; who
 * selects an action takes it.
 */
export function PlayEditor({ children }: { children: ReactNode }) {
  const editor = useEditor();
  const play = usePlay();
  const shown = useMemo(() => (play ? { ...readOnly(editor), onSelect: takeAt(play) } : editor), [editor, play]);
  return <EditorProvider value={shown}>{children}</EditorProvider>;
}

function readOnly({ trail: _, ...editor }: WorkflowEditorProps): WorkflowEditorProps {
  return { ...editor, issues: [], selection: null, edit: () => {}, canUndo: false, canRedo: false };
}

function takeAt(play: Play) {
  const scopes = scopesOf(play.workflow).toReversed();
  return (pointer: string | null) => {
    const scoped = pointer !== null && scopes.find((each) => pointer.startsWith(`${each.pointer}/actions/`));
    if (!scoped) return;
    const [, position] = parsePointer(pointer.slice(scoped.pointer.length));
    const offer = play.offers.find((each) => each.scope === scoped.scope && each.position === Number(position));
    if (offer) play.choose(offer);
  };
}
