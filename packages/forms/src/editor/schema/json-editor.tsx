'use client';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { nonceOfPage, textTheme } from '@nirmaan/rules/editor';
import { useEffect, useRef } from 'react';
import { json } from './json-language';
import type { Place } from './json-places';

export type TextProblem = Place & { severity: 'error' | 'warning' | 'info'; message: string };

type Props = {
  label: string;
  text: string;
  problems: readonly TextProblem[];
  onChange(text: string): void;
};

/** Marks a change that came from outside: it is not told again. */
const fromOutside = Annotation.define<boolean>();

/** Fills its place, and scrolls inside. */
const tall = EditorView.theme({
  '&': { height: '100%' },
  '.cm-scroller': { maxHeight: 'none', overflow: 'auto' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-3)', border: 'none' },
});

/** A JSON document, with its problems underlined where they are. Tab is the page's, not the text's. */
export function JsonEditor({ label, text, problems, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const tell = useRef(onChange);
  tell.current = onChange;
  const start = useRef({ text, label });

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: start.current.text,
        extensions: [
          EditorView.cspNonce.of(nonceOfPage()),
          // What comes first wins.
          tall,
          textTheme,
          lineNumbers(),
          history(),
          bracketMatching(),
          json,
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({
            'aria-label': start.current.label,
            dir: 'ltr',
            spellcheck: 'false',
            autocapitalize: 'off',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside)))
              tell.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: text },
      annotations: fromOutside.of(true),
    });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    const marks = problems.map((problem) => ({
      ...problem,
      from: Math.min(problem.from, length),
      to: Math.min(problem.to, length),
    }));
    editor.dispatch(setDiagnostics(editor.state, marks));
    editor.contentDOM.setAttribute('aria-invalid', String(problems.some(({ severity }) => severity === 'error')));
  }, [problems]);

  return <div ref={host} dir="ltr" className="min-h-0 flex-1" />;
}
