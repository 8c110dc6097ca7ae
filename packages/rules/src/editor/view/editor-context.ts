'use client';
import type { MessageParams, Messages } from '@nirmaan/lexicon/messages';
import { type ComponentType, createContext, useContext, useMemo } from 'react';
import type { Scope } from '../names';
import type { RowGroup } from '../rows/model';

export type GroupProps = {
  group: RowGroup;
  scope: Scope;
  /** Its place as people read it, `2.1`; empty for the whole rule. */
  at: string;
  onChange(group: RowGroup): void;
};

type RuleEditing = {
  messages: Messages;
  /** Gives the focus to what has `data-focus` of this name, once it is there. */
  focus(name: string): void;
  /** Shows a group inside a row: rows hold groups, and groups rows. */
  Group: ComponentType<GroupProps>;
};

export const RuleEditingContext = createContext<RuleEditing | undefined>(undefined);

export function useRuleEditing(): RuleEditing {
  const editing = useContext(RuleEditingContext);
  if (!editing) throw new Error('useRuleEditing outside RuleEditor');
  return editing;
}

export type Words = (key: string, params?: MessageParams) => string;

/** The editor's own words: `say('asText')`. */
export function useWords(): Words {
  const { messages } = useRuleEditing();
  return useMemo(() => wordsOf(messages), [messages]);
}

export function wordsOf(messages: Messages): Words {
  return (key, params) => messages.text(`ruleEditor.${key}`, params);
}
