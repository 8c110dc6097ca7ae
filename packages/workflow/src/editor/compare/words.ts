'use client';
import { type JsonValue, localize, Text } from '@nirmaan/lexicon';
import { useMemo } from 'react';
import type { MemberChange, WorkflowChange } from '../../diff/diff-workflows';
import { type Scope, scopesOf } from '../../model/scope';
import { durationText } from '../duration';
import { useEditor, useNames, useWords } from '../editor-context';
import type { Compare } from './compare-context';

export type ChangeInWords = { name: string; place: string; details: string[] };

type Named = { code: string; name: Text };

/** A change as its reader knows things: names of states, roles and forms, times in words. */
export function useChangeWords({ merged: { workflow } }: Compare): (change: WorkflowChange) => ChangeInWords {
  const { language, messages, expert } = useEditor();
  const say = useWords();
  const names = useNames();
  return useMemo(() => {
    const scopes = new Map(scopesOf(workflow).map((each) => [each.scope, each]));
    const nameOf = (part: Named | undefined) => (part && localize(part.name, language)) || part?.code;
    const stateName = (scope: Scope, code: string) =>
      nameOf(scopes.get(scope)?.workflow.states.find((state) => state.code === code)) ?? code;

    const value = (scope: Scope, member: string, given: JsonValue | undefined): string => {
      if (given === undefined || given === null) return say('compare.none');
      if (member === 'name') return localize(Text.parse(given), language) || say('compare.none');
      if (member === 'sla' && typeof given === 'number') return durationText(messages, given);
      if (['from', 'to', 'state'].includes(member) && typeof given === 'string') return stateName(scope, given);
      if (member === 'form' && typeof given === 'string') return names.form(given);
      if (member === 'roles' && Array.isArray(given)) return given.map((role) => names.role(String(role))).join(', ');
      if (typeof given === 'boolean') return say(given ? 'compare.yes' : 'compare.no');
      return textOf(given);
    };
    const detail = (scope: Scope, { member, before, after }: MemberChange) =>
      say('compare.member', {
        member: say(`compare.members.${member}`),
        before: value(scope, member, before),
        after: value(scope, member, after),
      });

    const nameOfChange = (change: WorkflowChange): string => {
      if (change.what === 'flow') return say('compare.flow');
      if (change.what === 'block')
        return stateName(change.scope, change.after?.state ?? change.before?.state ?? change.key);
      return nameOf(change.after ?? change.before) ?? change.key;
    };
    const branchesAround = (scope: Scope): string[] =>
      scope === ''
        ? []
        : scope.split('/').map((_, at, parts) => {
            const outer = parts.slice(0, at + 1).join('/');
            return nameOf(scopes.get(outer)?.branch) ?? outer;
          });
    const placeOf = (change: WorkflowChange): string[] => {
      const branches = branchesAround(change.scope);
      const action = change.what === 'action' ? (change.after ?? change.before) : undefined;
      if (!action) return branches;
      const way = { from: stateName(change.scope, action.from), to: stateName(change.scope, action.to) };
      return [...branches, say('compare.fromTo', way)];
    };
    return (change) => ({
      name: nameOfChange(change),
      place: placeOf(change).join(' · '),
      details: change.members
        .filter(({ member }) => expert || member !== 'code')
        .map((member) => detail(change.scope, member)),
    });
  }, [workflow, language, messages, expert, say, names]);
}

/** A rule by its text, a list by its parts, anything else as it is written. */
function textOf(value: JsonValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value !== null && typeof value === 'object' && typeof value.text === 'string') return value.text;
  return JSON.stringify(value);
}
