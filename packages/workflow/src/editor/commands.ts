'use client';
import type { StateCode } from '@nirmaan/lexicon';
import { useToast } from '@nirmaan/ui';
import { useMemo, useRef } from 'react';
import { type Axis, aligned, distributed, type Edge } from '../editing/arrange-selected';
import { copyParts, pasteClip, readClip } from '../editing/clipboard';
import { addBlock } from '../editing/edit-blocks';
import {
  addAction,
  addState,
  moveState,
  reconnectAction,
  removeAction,
  removeState,
  stepAction,
  stepState,
  type WorkflowDraft,
} from '../editing/edit-workflow';
import { sizeOfState } from '../layout';
import type { State, WorkflowLayout } from '../model/workflow';
import { blockNames } from './blocks/block-names';
import { useEditor, useNames, useWords } from './editor-context';
import { partsOf } from './multi-selection';
import { pointerTo } from './selection';
import { useMultiSelection } from './use-multi-selection';

export type NewStateKind = State['kind'];

/** What can be done to a workflow, for canvas, outline, toolbar and keys alike. Each is one edit that can be taken back. */
export type Commands = {
  /** The place is that of the canvas; without one the layout finds it. */
  addState(kind: NewStateKind, at?: { x: number; y: number }): void;
  addAction(from: StateCode, to: StateCode): void;
  /** An action to a state that is made with it. */
  addStateAfter(from: StateCode, at?: { x: number; y: number }): void;
  /** Everything that is selected, with the actions of its states. */
  remove(): void;
  /** Everything that is selected, as text for the clipboard. */
  copied(): string | undefined;
  /** False where the text holds no part of a workflow. With a place, it is laid there. */
  paste(text: string, at?: { x: number; y: number }): boolean;
  duplicate(): void;
  moveState(code: StateCode, to: { x: number; y: number }): void;
  /** Several at once, by code. */
  moveStates(to: WorkflowLayout): void;
  /** The selected states, by so much. */
  nudge(by: { x: number; y: number }): void;
  /** The selected states. */
  align(edge: Edge): void;
  distribute(axis: Axis): void;
  /** Lets an action start or end elsewhere. */
  reconnect(position: number, ends: { from?: StateCode; to?: StateCode }): void;
  /** Moves what is pointed to among its like: a state in the list, an action in what its state offers. */
  step(pointer: string, by: number): void;
  arrange(): Promise<void>;
};

/**
 * `shown` are the places as the canvas has them: where one is chosen by hand, all others stay where they are seen. The
 * commands stay the same objects while the workflow changes.
 */
export function useCommands(shown: WorkflowLayout, arrangeAll: () => Promise<WorkflowLayout>): Commands {
  const editor = useEditor();
  const say = useWords();
  const names = useNames();
  const several = useMultiSelection();
  const toast = useToast();
  const latest = useRef({ editor, say, names, several, toast, shown, arrangeAll });
  latest.current = { editor, say, names, several, toast, shown, arrangeAll };
  return useMemo(() => commandsOn(() => latest.current), []);
}

type Now = {
  editor: ReturnType<typeof useEditor>;
  say: ReturnType<typeof useWords>;
  names: ReturnType<typeof useNames>;
  several: ReturnType<typeof useMultiSelection>;
  toast: ReturnType<typeof useToast>;
  shown: WorkflowLayout;
  arrangeAll: () => Promise<WorkflowLayout>;
};

function commandsOn(now: () => Now): Commands {
  /** The language of what is made new. */
  const written = () => {
    const { language, languages } = now().editor;
    return languages.includes(language) ? language : (languages[0] ?? language);
  };
  const nameOfNew = (key: string) => ({ [written()]: now().say(`new.${key}`) });
  const keepPlaces = ({ workflow, layout }: WorkflowDraft) => {
    const { shown } = now();
    for (const { code } of workflow.states) {
      const place = shown[code];
      if (place) layout[code] ??= { ...place };
    }
  };
  const parts = () => partsOf(now().several.pointers, now().editor.workflow);
  /** The selected states as they are seen. */
  const placed = () => {
    const { editor, shown } = now();
    return parts().states.flatMap((position) => {
      const state = editor.workflow.states[position];
      const place = state && shown[state.code];
      return place ? [{ code: state.code, ...place, ...sizeOfState(state, editor.language) }] : [];
    });
  };
  const place = (label: string, places: WorkflowLayout) => {
    if (Object.keys(places).length === 0) return;
    now().editor.edit(now().say(label), (draft) => {
      keepPlaces(draft);
      for (const [code, to] of Object.entries(places)) moveState(draft, code, to);
    });
  };
  const paste = (label: string, text: string, at?: { x: number; y: number }): boolean => {
    const clip = readClip(text);
    if (!clip) return false;
    const { editor, say, several, toast } = now();
    const { states, actions } = editor.workflow;
    let leftOut = 0;
    let added = { states: 0, actions: 0 };
    editor.edit(say(label), (draft) => {
      if (Object.keys(clip.layout).length > 0) keepPlaces(draft);
      const pasted = pasteClip(draft, clip, at);
      leftOut = pasted.leftOut;
      added = { states: pasted.states.length, actions: pasted.actions.length };
    });
    const pointers = [
      ...Array.from({ length: added.actions }, (_, n) => pointerTo.action(actions.length + n)),
      ...Array.from({ length: added.states }, (_, n) => pointerTo.state(states.length + n)),
    ];
    several.select(pointers);
    if (leftOut > 0) toast({ text: say('paste.leftOut', { count: leftOut }), tone: 'neutral' });
    return true;
  };
  const copied = () => {
    const { editor, shown } = now();
    const clip = copyParts(
      { workflow: editor.workflow, layout: { ...editor.layout, ...shown } },
      parts(),
      editor.roles,
    );
    return clip && JSON.stringify(clip);
  };
  return {
    addState(kind, at) {
      const { editor, say } = now();
      editor.edit(say('edits.addState'), (draft) => {
        if (at) keepPlaces(draft);
        if (kind === 'parallel') addBlock(draft, { names: blockNames(say, written()), ...(at && { at }) });
        else
          addState(draft, { name: nameOfNew(kind), kind, ...(kind === 'end' && { outcome: 'ok' }), ...(at && { at }) });
      });
      editor.onSelect(pointerTo.state(editor.workflow.states.length));
    },
    addAction(from, to) {
      const { editor, say } = now();
      editor.edit(say('edits.addAction'), (draft) => {
        addAction(draft, { name: nameOfNew(from === to ? 'note' : 'action'), from, to });
      });
      editor.onSelect(pointerTo.action(editor.workflow.actions.length));
    },
    addStateAfter(from, at) {
      const { editor, say } = now();
      editor.edit(say('edits.addState'), (draft) => {
        if (at) keepPlaces(draft);
        const to = addState(draft, { name: nameOfNew('task'), kind: 'task', ...(at && { at }) });
        addAction(draft, { name: nameOfNew('action'), from, to });
      });
      editor.onSelect(pointerTo.state(editor.workflow.states.length));
    },
    remove() {
      const { editor, say, names, several } = now();
      const { states, actions } = parts();
      const [state] = states.map((position) => editor.workflow.states[position]);
      const [action] = actions.map((position) => editor.workflow.actions[position]);
      const count = states.length + actions.length;
      if (count === 0) return;
      const label =
        count > 1
          ? say('edits.removeSeveral', { count })
          : state
            ? say('edits.removeState', { name: names.state(state.code) })
            : say('edits.removeAction', { name: action ? names.action(action) : '' });
      const codes = states.flatMap((position) => editor.workflow.states[position]?.code ?? []);
      editor.edit(label, (draft) => {
        for (const position of actions.toSorted((one, other) => other - one)) removeAction(draft, position);
        for (const code of codes) removeState(draft, code);
      });
      several.clear();
    },
    copied,
    paste: (text, at) => paste('edits.paste', text, at),
    duplicate() {
      const text = copied();
      if (text !== undefined) paste('edits.duplicate', text);
    },
    moveState: (code, to) => place('edits.move', { [code]: to }),
    moveStates: (to) => place('edits.move', to),
    nudge(by) {
      const moved = placed().map(({ code, x, y }) => [code, { x: x + by.x, y: y + by.y }] as const);
      place('edits.move', Object.fromEntries(moved));
    },
    align(edge) {
      const states = placed();
      if (states.length > 1) place('edits.align', aligned(states, edge));
    },
    distribute(axis) {
      const states = placed();
      if (states.length > 2) place('edits.align', distributed(states, axis));
    },
    reconnect(position, ends) {
      const { editor, say } = now();
      editor.edit(say('edits.reconnect'), (draft) => reconnectAction(draft, position, ends));
      editor.onSelect(pointerTo.action(position));
    },
    step(pointer, by) {
      const { editor, say, several } = now();
      const { states, actions } = partsOf([pointer], editor.workflow);
      let moved = pointer;
      editor.edit(say('edits.order'), (draft) => {
        if (states[0] !== undefined) moved = pointerTo.state(stepState(draft, states[0], by));
        if (actions[0] !== undefined) moved = pointerTo.action(stepAction(draft, actions[0], by));
      });
      several.select([moved]);
    },
    async arrange() {
      const arranged = await now().arrangeAll();
      const { editor, say } = now();
      editor.edit(say('edits.arrange'), (draft) => {
        // Places inside branches are theirs.
        for (const { code } of draft.workflow.states) delete draft.layout[code];
        Object.assign(draft.layout, arranged);
      });
    },
  };
}
