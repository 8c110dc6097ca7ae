'use client';
import { localize } from '@nirmaan/lexicon';
import { useMemo } from 'react';
import type { RefusalReason } from '../../acting/may-act';
import { scopesOf } from '../../model/scope';
import type { Workflow } from '../../model/workflow';
import { useEditor, useNames } from '../editor-context';

/** Why something cannot be done, in a sentence that names things as people do. */
export function useReasons(workflow: Workflow): (reason: RefusalReason) => string {
  const { messages, language } = useEditor();
  const roleNames = useNames();
  return useMemo(() => {
    const scopes = scopesOf(workflow);
    const states = new Map(scopes.flatMap((each) => each.workflow.states.map((state) => [state.code, state.name])));
    const actions = new Map(
      scopes.flatMap((each) => each.workflow.actions.map((action) => [action.code, action.name])),
    );
    const branches = new Map(scopes.flatMap(({ branch }) => (branch ? [[branch.code, branch.name]] : [])));
    const nameIn = (names: typeof states, code: string) => localize(names.get(code), language) || code;
    const named: Record<string, (code: string) => string> = {
      action: (code) => nameIn(actions, code),
      state: (code) =>
        code
          .split(', ')
          .map((each) => nameIn(states, each))
          .join(', '),
      expected: (code) => nameIn(states, code),
      branch: (code) => nameIn(branches, code),
      branches: (code) => nameIn(branches, code),
      roles: roleNames.role,
    };
    return ({ code, params }) =>
      messages.issue({
        code,
        severity: 'error',
        path: '',
        params: Object.fromEntries(
          Object.entries(params).map(([key, value]) => {
            const name = named[key];
            if (!name) return [key, value];
            if (typeof value === 'string') return [key, name(value)];
            return [key, Array.isArray(value) ? value.map((each) => name(String(each))) : value];
          }),
        ),
      });
  }, [workflow, messages, language, roleNames]);
}
