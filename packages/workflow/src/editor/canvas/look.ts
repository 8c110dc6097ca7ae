'use client';
import { type FormCode, localize, type RoleCode, type Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { RoleColour } from '@nirmaan/ui';
import { createContext, useContext, useMemo, useRef } from 'react';
import { isSystemRole } from '../../analysis/find';
import { useEditor, useRoleColours, useWords } from '../editor-context';

/**
 * What states and lines need to be drawn, apart from what they are. It changes with the language or the roles, not with
 * what is selected or edited: so a card is drawn again only when its own state changes.
 */
export type Look = {
  messages: Messages;
  say(key: string, params?: Parameters<Messages['text']>[1]): string;
  nameOf(each: { code: string; name: Text }): string;
  role(code: RoleCode): string;
  /** Undefined for a role the service does not have, and for all where roles are shown without colours. */
  colourOf(role: RoleCode): RoleColour | undefined;
  form(code: FormCode): string;
  /** The form whose answers can be corrected in an editable state. */
  application: FormCode | undefined;
  /** `isMore`: beside what is selected already. */
  pick(pointer: string, isMore: boolean): void;
};

const LookContext = createContext<Look | undefined>(undefined);
export const LookProvider = LookContext.Provider;

export function useLook(): Look {
  const look = useContext(LookContext);
  if (!look) throw new Error('useLook outside the canvas');
  return look;
}

export function useLookOfEditor(pick: Look['pick'], isColoured: boolean): Look {
  const { messages, language, forms, roles } = useEditor();
  const say = useWords();
  const colours = useRoleColours();
  const latest = useRef(pick);
  latest.current = pick;
  return useMemo(
    () => ({
      messages,
      say,
      nameOf: (each) => localize(each.name, language) || each.code,
      role: (code) =>
        localize(roles.find((role) => role.code === code)?.name, language) ||
        (isSystemRole(code) ? say('blocks.system') : code),
      colourOf: (role) => (isColoured ? colours.get(role) : undefined),
      form: (code) => localize(forms.find((form) => form.code === code)?.title, language) || code,
      application: forms[0]?.code,
      pick: (pointer, isMore) => latest.current(pointer, isMore),
    }),
    [messages, language, roles, forms, say, colours, isColoured],
  );
}
