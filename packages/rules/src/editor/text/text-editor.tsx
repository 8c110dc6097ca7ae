'use client';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { RuleTypes } from '../../parse/types';
import type { RuleName } from '../names';
import { wordsOf } from '../view/editor-context';
import { completeRule } from './completion';
import { functionHelp } from './function-help';
import { hoverHelp } from './hover-help';
import { feel } from './language';
import { nonceOfPage } from './nonce-of-page';
import { theme } from './theme';

type Props = {
  label: string;
  text: string;
  issues: readonly Issue[];
  names: readonly RuleName[];
  types: RuleTypes;
  messages: Messages;
  onChange(text: string): void;
};

/** Marks a change that came from outside: it is not told again. */
const fromOutside = Annotation.define<boolean>();

/** The text of a rule in CodeMirror: coloured, completed, with its faults underlined. Tab is the page's, not the text's. */
export function TextEditor({ label, text, issues, names, types, messages, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const tell = useRef(onChange);
  tell.current = onChange;
  const start = useRef({ text, label });
  const functions = useMemo(() => functionHelp(messages), [messages]);
  // Read when it is completed: another source for each edit, and what the list offers could not be taken any more.
  const known = useRef({ names, functions });
  known.current = { names, functions };
  const scope = useRef(new Compartment());
  const hintId = useId();
  const say = wordsOf(messages);

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: start.current.text,
        extensions: [
          EditorView.cspNonce.of(nonceOfPage()),
          theme,
          EditorView.lineWrapping,
          history(),
          bracketMatching(),
          closeBrackets(),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          scope.current.of([]),
          autocompletion({
            override: [completeRule(() => known.current)],
            icons: false,
            positionInfo: belowList,
          }),
          EditorView.contentAttributes.of({
            'aria-label': start.current.label,
            'aria-describedby': hintId,
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
  }, [hintId]);

  useEffect(() => {
    view.current?.dispatch({
      effects: scope.current.reconfigure([feel(types), hoverHelp(functions, wordsOf(messages))]),
    });
  }, [types, functions, messages]);

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
    editor.dispatch(
      setDiagnostics(
        editor.state,
        issues.map((issue) => toDiagnostic(issue, length, messages.issue(issue))),
      ),
    );
    editor.contentDOM.setAttribute('aria-invalid', String(issues.some(({ severity }) => severity === 'error')));
  }, [issues, messages]);

  return (
    <div className="grid gap-1">
      <div ref={host} dir="ltr" />
      <p id={hintId} className="text-12 text-text-3">
        {say('text.leave')}
      </p>
    </div>
  );
}

/** Panels are narrow: what is said about a function stands below the list, not over it. */
function belowList(_: EditorView, list: { top: number; bottom: number }): { style: string } {
  return { style: `top: ${list.bottom - list.top + 4}px; left: 0;` };
}

/** Where the fault is; one without a place is the whole text's. An empty place is widened so that it can be seen. */
function toDiagnostic({ params, severity }: Issue, length: number, message: string): Diagnostic {
  const from = typeof params.from === 'number' ? Math.min(params.from, length) : 0;
  const to = typeof params.to === 'number' ? Math.min(params.to, length) : length;
  return {
    from: from === to && from === length ? Math.max(0, from - 1) : from,
    to: from === to ? Math.min(length, from + 1) : to,
    severity,
    message,
  };
}
