'use client';
import { roleColours } from '@nirmaan/ui';
import { useMemo } from 'react';
import { Workflow } from '../model/workflow';
import { drawWorkflow } from '../picture';
import type { Snippet } from '../snippets/define-snippet';
import { useEditor, useWords } from './editor-context';

/** What a snippet looks like, small: its words stand beside it. */
export function SnippetPicture({ snippet, workflow }: { snippet: Snippet; workflow: Workflow }) {
  const { language, messages } = useEditor();
  const say = useWords();
  const source = useMemo(() => {
    const roles = Object.entries(snippet.slots).map(([code, slot]) => ({ ...slot, code }));
    const here = {
      code: 'BEFORE',
      kind: 'start' as const,
      name: { [language]: say('snippets.before') },
      editable: false,
    };
    const next = { code: 'AFTER', kind: 'end' as const, name: { [language]: say('snippets.next') }, editable: false };
    const [first] = workflow.states;
    const isBeside = workflow.states.some((state) => state.code === here.code);
    // The case comes in from the left.
    const lead = { ...workflow.actions[0], code: 'LEAD', from: here.code, to: first?.code ?? next.code, roles: [] };
    const named = Workflow.parse({
      ...workflow,
      states: [
        here,
        ...workflow.states
          .filter((state) => state.code !== here.code)
          .map((state) => (state.code === next.code ? next : state)),
      ],
      actions: isBeside ? workflow.actions : [{ ...lead, name: { [language]: ' ' } }, ...workflow.actions],
    });
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    const svg = drawWorkflow(
      named,
      {},
      { title: '', theme, language, messages, roles, forms: [], colours: roleColours(roles) },
    );
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [snippet, workflow, language, messages, say]);
  return <img src={source} alt="" className="mt-1 h-24 w-full object-contain" />;
}
