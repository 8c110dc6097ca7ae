'use client';
import { localize, type Text } from '@nirmaan/lexicon';
import { useToast } from '@nirmaan/ui';
import { createContext, useContext, useMemo, useRef, useState } from 'react';
import { fieldTypes } from '../field-types';
import type { FieldTypeName, Form } from '../model/form';
import { fieldsIn } from '../model/walk';
import type { FieldUse } from '../uses/field-use';
import { copyFields, fieldsOfClip, pasteFields } from './editing/clipboard';
import { codeForLabel, freeCode, hasFirstCode, relabelField } from './editing/codes';
import {
  addPage,
  duplicateFields,
  insertFields,
  moveFields,
  movePage,
  nestFields,
  removeFields,
  removePage,
  stepFields,
} from './editing/edit-form';
import {
  fieldAt,
  fieldPointerOf,
  heldBy,
  holderOf,
  isWithin,
  outermost,
  pageOfPointer,
  placeIn,
} from './editing/places';
import type { Editor } from './editor-context';
import { newField } from './new-field';

/** Fields that are about to go, and what would lose them. */
type Removal = { pointers: string[]; uses: { label: string; uses: readonly FieldUse[] }[] };

/** Everything that can be done to what is selected, for buttons, keys, menus and the mouse alike. */
export type Commands = {
  /** Where something new would stand: after what is selected, inside it where it holds fields. */
  placeForNew(type?: FieldTypeName): string;
  insert(type: FieldTypeName, to?: string): string;
  addPage(): void;
  remove(): void;
  duplicate(): void;
  step(direction: -1 | 1): void;
  nest(direction: -1 | 1): void;
  move(pointers: readonly string[], to: string): void;
  moveToPage(page: number): void;
  movePageTo(from: number, to: number): void;
  selectPage(page: number): void;
  /** What is selected, as text for the clipboard. */
  copied(): string | undefined;
  /** False where the text holds no fields of ours. */
  paste(text: string): boolean;
  relabel(pointer: string, words: string, language: string): void;
  write(pointer: string, part: 'hint' | 'body' | 'title' | 'guidance', words: string, language: string): void;
  /** Deletion waits for an answer. */
  removal: Removal | undefined;
  confirmRemoval(isWanted: boolean): void;
};

export const CommandsContext = createContext<Commands | undefined>(undefined);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommands outside FormEditor');
  return commands;
}

/** Part of FormEditor. The commands stay the same objects while the form changes: what is drawn once need not be drawn again. */
export function useFormCommands(editor: Editor): Commands {
  const toast = useToast();
  const [removal, setRemoval] = useState<Removal>();
  const latest = useRef({ editor, toast, removal });
  latest.current = { editor, toast, removal };
  const acts = useMemo(() => actsOn(() => latest.current, setRemoval), []);
  return useMemo(() => ({ ...acts, removal }), [acts, removal]);
}

type Now = { editor: Editor; toast: ReturnType<typeof useToast>; removal: Removal | undefined };

function actsOn(now: () => Now, setRemoval: (removal: Removal | undefined) => void): Omit<Commands, 'removal'> {
  const say = (key: string, params?: Record<string, string | number>) =>
    now().editor.messages.text(`formEditor.${key}`, params);
  const fields = () => outermost(now().editor.form, now().editor.selected);
  const labelAt = (pointer: string) => {
    const { form, language } = now().editor;
    const field = fieldAt(form, pointer);
    return field ? localize(field.label, language) || field.code : '';
  };
  /** One edit that moves or makes fields: they are selected then. */
  const edit = (label: string, recipe: (form: Form) => readonly string[]) => {
    let to: readonly string[] = [];
    now().editor.edit(label, (form) => {
      to = recipe(form);
    });
    if (to.length > 0) now().editor.select(to);
    return to;
  };
  const newPage = (form: Form) => ({
    code: freeCode(form, `page${form.pages.length + 1}`),
    title: { [now().editor.language]: say('newPage') },
    fields: [],
  });
  const removeNow = (pointers: readonly string[]) => {
    const { editor, toast } = now();
    const first = holderOf(pointers[0] ?? '');
    const name = labelAt(pointers[0] ?? '');
    editor.edit(say('edits.remove'), (form) => removeFields(form, pointers));
    if (first) {
      // What stands there now, else what stood before it, else what held them.
      const left =
        (heldBy(editor.form, first.holder)?.length ?? 0) -
        pointers.filter((each) => holderOf(each)?.holder === first.holder).length;
      editor.select([left > 0 ? placeIn(first.holder, Math.min(first.position, left - 1)) : first.holder]);
    }
    toast({
      text: pointers.length === 1 ? say('removed', { label: name }) : say('removedMany', { count: pointers.length }),
      ...(editor.undo && { undo: editor.undo }),
    });
  };
  const acts: Omit<Commands, 'removal'> = {
    placeForNew(type) {
      const { form, selection } = now().editor;
      const pointer = fieldPointerOf(selection);
      const place = pointer === undefined ? undefined : holderOf(pointer);
      const page = pageOfPointer(selection) ?? Math.max(0, form.pages.length - 1);
      if (pointer === undefined || !place) return placeIn(`/pages/${page}`, form.pages[page]?.fields.length ?? 0);
      const inside = heldBy(form, pointer);
      const holdsFields = type !== undefined && fieldTypes[type].holds !== undefined;
      return inside && !holdsFields ? placeIn(pointer, inside.length) : placeIn(place.holder, place.position + 1);
    },
    insert(type, to = acts.placeForNew(type)) {
      const label = say(`types.${type}`);
      edit(say('edits.add', { label }), (form) => {
        if (form.pages.length === 0) form.pages.push(newPage(form));
        return insertFields(form, to, [newField(form, type, label, now().editor.language, now().editor.languages)]);
      });
      return to;
    },
    addPage() {
      const { form, selection } = now().editor;
      const after = pageOfPointer(selection) ?? form.pages.length - 1;
      edit(say('edits.addPage'), (draft) => {
        addPage(draft, after, newPage(draft));
        return [`/pages/${after + 1}`];
      });
    },
    remove() {
      const { editor, toast } = now();
      const pointers = fields();
      const page = pageOfPointer(editor.selection);
      if (pointers.length > 0) {
        const uses = usesOutside(editor, pointers);
        if (uses.length > 0) setRemoval({ pointers, uses });
        else removeNow(pointers);
      } else if (page !== undefined) {
        const name = localize(editor.form.pages[page]?.title, editor.language) || say('page', { n: page + 1 });
        editor.edit(say('edits.removePage'), (form) => removePage(form, page));
        editor.select(page > 0 ? [`/pages/${page - 1}`] : []);
        toast({ text: say('removed', { label: name }), ...(editor.undo && { undo: editor.undo }) });
      }
    },
    confirmRemoval(isWanted) {
      const { removal } = now();
      setRemoval(undefined);
      if (isWanted && removal) removeNow(removal.pointers);
    },
    duplicate() {
      if (fields().length > 0) edit(say('edits.duplicate'), (form) => duplicateFields(form, fields()));
    },
    step(direction) {
      const { selection } = now().editor;
      const page = pageOfPointer(selection);
      if (fields().length > 0) edit(say('edits.move'), (form) => stepFields(form, fields(), direction));
      else if (page !== undefined) acts.movePageTo(page, page + direction);
    },
    nest(direction) {
      if (fields().length > 0) edit(say('edits.move'), (form) => nestFields(form, fields(), direction));
    },
    move(pointers, to) {
      edit(say('edits.move'), (form) => moveFields(form, pointers, to));
    },
    moveToPage(page) {
      acts.move(fields(), placeIn(`/pages/${page}`, now().editor.form.pages[page]?.fields.length ?? 0));
    },
    movePageTo(from, to) {
      edit(say('edits.movePage'), (form) => [`/pages/${movePage(form, from, to)}`]);
    },
    selectPage(page) {
      if (now().editor.form.pages[page]) now().editor.select([`/pages/${page}`]);
    },
    copied: () => copyFields(now().editor.form, fields()),
    paste(text) {
      const found = fieldsOfClip(text);
      if (!found) return false;
      const { selection, form } = now().editor;
      const pointer = fieldPointerOf(selection);
      // What is pasted stands after what is selected; into a group only where the group is empty.
      const place = pointer === undefined ? undefined : holderOf(pointer);
      const isEmptyGroup = pointer !== undefined && heldBy(form, pointer)?.length === 0;
      const to = place && !isEmptyGroup ? placeIn(place.holder, place.position + 1) : acts.placeForNew();
      edit(say('edits.paste', { count: found.length }), (draft) => {
        if (draft.pages.length === 0) draft.pages.push(newPage(draft));
        return pasteFields(draft, to, found);
      });
      return true;
    },
    relabel(pointer, words, language) {
      const { editor } = now();
      const field = fieldAt(editor.form, pointer);
      if (!field || (field.label[language] ?? '') === words) return;
      const isFresh = hasFirstCode(field, say(`types.${field.type}`));
      const label = { ...field.label, [language]: words };
      const code = codeForLabel(editor.form, pointer, label, isFresh);
      editor.edit(say('edits.field'), (form) => relabelField(form, pointer, label, code));
    },
    write(pointer, part, words, language) {
      const { editor } = now();
      const isPage = fieldPointerOf(pointer) === undefined;
      editor.edit(say(isPage ? 'edits.page' : 'edits.field'), (form) => {
        const target = isPage ? form.pages[pageOfPointer(pointer) ?? -1] : fieldAt(form, pointer);
        if (target) writeText(target, part, words, language);
      });
    },
  };
  return acts;
}

function writeText(target: object, part: string, words: string, language: string): void {
  const before = (target as Record<string, Text | undefined>)[part];
  Object.assign(target, { [part]: { ...before, [language]: words } });
}

/** What names the fields, or fields inside them, and stands outside of all of them. */
function usesOutside({ usesOf, form, language }: Editor, pointers: readonly string[]): Removal['uses'] {
  if (!usesOf) return [];
  const isGone = (pointer: string) => pointers.some((each) => isWithin(pointer, each));
  return fieldsIn(form).flatMap(({ field, at }) => {
    if (!isGone(at)) return [];
    // A place in a form is told from the service's root: `/forms/0/pages/…`.
    const uses = usesOf(at).filter((use) => !isGone(use.path.replace(/^\/forms\/\d+/, '')));
    return uses.length > 0 ? [{ label: localize(field.label, language) || field.code, uses }] : [];
  });
}
