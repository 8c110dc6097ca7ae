'use client';
import type { StateCode } from '@nirmaan/lexicon';
import { useCallback, useMemo } from 'react';
import { addAction, addState, moveState, removeAction, removeState } from '../editing/edit-workflow';
import type { State, WorkflowLayout } from '../model/workflow';
import { useEditor, useNames, useWords } from './editor-context';
import { pointerTo, selectedOf } from './selection';

export type NewStateKind = State['kind'];

/**
 * What can be done to a workflow, for canvas, outline, toolbar and keys alike. `shown` are the places as the canvas has
 * them: where one is chosen by hand, all others stay where they are seen.
 */
export function useCommands(shown: WorkflowLayout, arrangeAll: () => Promise<WorkflowLayout>) {
  const { workflow, edit, selection, onSelect, language, languages } = useEditor();
  const say = useWords();
  const names = useNames();
  const written = languages.includes(language) ? language : (languages[0] ?? language);
  const keepPlaces = useCallback(
    (layout: WorkflowLayout) => {
      for (const [code, place] of Object.entries(shown)) layout[code] ??= { ...place };
    },
    [shown],
  );
  return useMemo(() => {
    const nameOfNew = (kind: NewStateKind) => ({ [written]: say(`new.${kind}`) });
    const commands = {
      addState(kind: NewStateKind, at?: { x: number; y: number }) {
        edit(say('edits.addState'), (draft) => {
          if (at) keepPlaces(draft.layout);
          addState(draft, { name: nameOfNew(kind), kind, ...(kind === 'end' && { outcome: 'ok' }), ...(at && { at }) });
        });
        onSelect(pointerTo.state(workflow.states.length));
      },
      addAction(from: StateCode, to: StateCode) {
        edit(say('edits.addAction'), (draft) => {
          addAction(draft, { name: { [written]: say(from === to ? 'new.note' : 'new.action') }, from, to });
        });
        onSelect(pointerTo.action(workflow.actions.length));
      },
      /** An action to a state that is made with it. */
      addStateAfter(from: StateCode, at?: { x: number; y: number }) {
        edit(say('edits.addState'), (draft) => {
          if (at) keepPlaces(draft.layout);
          const to = addState(draft, { name: nameOfNew('task'), kind: 'task', ...(at && { at }) });
          addAction(draft, { name: { [written]: say('new.action') }, from, to });
        });
        onSelect(pointerTo.state(workflow.states.length));
      },
      remove() {
        const selected = selectedOf(selection, workflow);
        if (selected?.kind === 'state') {
          edit(say('edits.removeState', { name: names.state(selected.code) }), (draft) =>
            removeState(draft, selected.code),
          );
          onSelect(null);
        } else if (selected?.kind === 'action') {
          const action = workflow.actions[selected.position];
          edit(say('edits.removeAction', { name: action ? names.action(action) : '' }), (draft) =>
            removeAction(draft, selected.position),
          );
          onSelect(null);
        }
      },
      moveState(code: StateCode, to: { x: number; y: number }) {
        edit(say('edits.move'), (draft) => {
          keepPlaces(draft.layout);
          moveState(draft, code, to);
        });
      },
      arrange() {
        return arrangeAll().then((arranged) =>
          edit(say('edits.arrange'), (draft) => {
            draft.layout = arranged;
          }),
        );
      },
    };
    return commands;
  }, [workflow, edit, selection, onSelect, written, say, names, keepPlaces, arrangeAll]);
}

export type Commands = ReturnType<typeof useCommands>;
