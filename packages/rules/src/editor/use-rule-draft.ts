'use client';
import type { Issue } from '@nirmaan/lexicon';
import { useEffect, useRef, useState } from 'react';
import { toText } from '../explain/to-text';
import type { Rule } from '../model/rule';
import { readRule } from '../parse/check-rule';
import type { RuleType, RuleTypes } from '../parse/types';
import { fromRows } from './rows/from-rows';
import type { RowEntry, RowGroup } from './rows/model';
import { isAlways, toRows } from './rows/to-rows';

/** A rule while it is written: the same thing as text and, where it can be, as rows. */
export type RuleDraft = {
  text: string;
  /** Absent where no part of the rule is a row, or its text cannot be read. */
  group?: RowGroup;
  issues: Issue[];
};

type Options = {
  rule: Rule | undefined;
  types: RuleTypes;
  expected: RuleType | undefined;
  onChange(rule: Rule | undefined): void;
};

/**
 * The draft of a rule and what changes it. Only what can be read reaches `onChange`; a rule that was changed outside
 * (undo) replaces the draft, one that is ours does not: rows that are not complete yet stay.
 */
export function useRuleDraft({ rule, types, expected, onChange }: Options) {
  const outside = textOf(rule);
  const [draft, setDraft] = useState(() => readDraft(outside, types, expected));
  const told = useRef(outside);
  const latest = useRef({ types, expected });
  latest.current = { types, expected };
  useEffect(() => {
    if (outside === told.current) return;
    told.current = outside;
    setDraft(readDraft(outside, latest.current.types, latest.current.expected));
  }, [outside]);

  const tell = (next: Rule | undefined) => {
    const text = textOf(next);
    if (text === told.current) return;
    told.current = text;
    onChange(next);
  };
  return {
    draft,
    /** The rule as far as it can be read now. */
    changeText(text: string) {
      const next = readDraft(text, types, expected);
      setDraft(next);
      if (text.trim() === '') tell(undefined);
      else if (next.rule) tell(next.rule);
    },
    changeRows(group: RowGroup) {
      const ast = fromRows(group);
      const text = ast && group.entries.length > 0 ? toText(ast) : '';
      const next = readDraft(text, types, expected);
      setDraft({ text, group, issues: next.issues });
      // A part whose text cannot be read is not dropped: what was readable last stays.
      if (hasUnreadable(group)) return;
      if (text === '') tell(undefined);
      else if (next.rule) tell(next.rule);
    },
  };
}

/** The text of a rule. What is always true says nothing: it is written as no rule at all. */
function textOf(rule: Rule | undefined): string {
  return rule && !isAlways(rule.ast) ? rule.text : '';
}

function readDraft(text: string, types: RuleTypes, expected: RuleType | undefined): RuleDraft & { rule?: Rule } {
  if (text.trim() === '') return { text, group: { kind: 'group', join: 'all', entries: [] }, issues: [] };
  const { rule, issues } = readRule(text, types, expected);
  const group = rule && toRows(rule.ast);
  return { text, ...(rule && { rule }), ...(group && { group }), issues };
}

function hasUnreadable(entry: RowEntry): boolean {
  if (entry.kind === 'text') return !entry.ast && entry.text.trim() !== '';
  if (entry.kind === 'group') return entry.entries.some(hasUnreadable);
  return entry.kind === 'entries' && hasUnreadable(entry.group);
}
