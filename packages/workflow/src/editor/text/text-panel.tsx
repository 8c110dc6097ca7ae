'use client';
import { parseRule } from '@nirmaan/rules/parse';
import { Button, Dialog, TextArea, useToast } from '@nirmaan/ui';
import { CircleAlert, Copy } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { applyText } from '../../editing/apply-text';
import { formatWorkflow } from '../../text/format-workflow';
import { namesFromCode, parseWorkflowText } from '../../text/parse-workflow-text';
import type { TextProblem } from '../../text/scanner';
import { useEditor, useWords } from '../editor-context';
import { useMultiSelection } from '../use-multi-selection';

/** The workflow as compact text: to be copied, and to be edited. What is written is taken over as one edit. */
export function TextPanel({ onClose }: { onClose(): void }) {
  const { workflow, edit, language, languages, ruleTypes } = useEditor();
  const say = useWords();
  const several = useMultiSelection();
  const toast = useToast();
  const area = useRef<HTMLTextAreaElement>(null);
  // What it was when it was opened: the text does not change under the hand.
  const [opened] = useState(() => formatWorkflow(workflow));
  const [text, setText] = useState(opened.text);
  const written = languages.includes(language) ? language : (languages[0] ?? language);
  const { workflow: said, issues = [] } = useMemo(
    () =>
      parseWorkflowText(text, {
        nameOf: (code) => ({ [written]: namesFromCode(code).en ?? code }),
        ruleOf: (rule) => parseRule(rule, ruleTypes ?? {}).rule,
      }),
    [text, written, ruleTypes],
  );
  const lost = opened.unsaid.filter(({ what }) => what === 'lost-state' || what === 'duplicate').length;
  const apply = () => {
    if (!said) return;
    edit(say('edits.text'), (draft) => applyText(draft, said));
    several.clear();
    onClose();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: say('text.copied'), tone: 'ok' });
    } catch {
      // Not allowed: what is selected can still be copied by key.
      area.current?.select();
    }
  };
  const goTo = ({ line, column }: TextProblem) => {
    const before = text.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={say('text.title')}
      description={say('text.about')}
      footer={
        <>
          <Button onClick={onClose}>{say('text.cancel')}</Button>
          <Button icon={Copy} onClick={() => void copy()}>
            {say('text.copy')}
          </Button>
          <Button variant="primary" disabled={!said || text === opened.text} onClick={apply}>
            {say('text.apply')}
          </Button>
        </>
      }
    >
      <TextArea
        ref={area}
        dir="ltr"
        aria-label={say('text.title')}
        aria-describedby="workflow-text-problems"
        aria-invalid={issues.length > 0}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-[38vh] min-h-48 resize-y whitespace-pre font-mono text-12 leading-5"
      />
      <div id="workflow-text-problems" className="mt-3 grid gap-1" role="status">
        {issues.length === 0 ? (
          <p className="text-12 text-text-2">
            {say('text.counts', { states: said?.states.length ?? 0, actions: said?.actions.length ?? 0 })}
          </p>
        ) : (
          <p className="font-strong">{say('text.problemCount', { count: issues.length })}</p>
        )}
      </div>
      {issues.length > 0 && (
        <ul className="mt-1 grid max-h-40 gap-0.5 overflow-auto" aria-label={say('text.problems')}>
          {issues.map((each) => (
            <li key={`${each.line} ${each.column} ${each.code}`}>
              <button
                type="button"
                onClick={() => goTo(each)}
                className="flex w-full items-baseline gap-2 rounded-chip px-2 py-1 text-start hover:bg-hover"
              >
                <CircleAlert aria-hidden className="size-3.5 shrink-0 self-center text-error-mark" strokeWidth={1.75} />
                <span className="shrink-0 text-12 text-text-3">
                  {say('text.place', { line: each.line, column: each.column })}
                </span>
                <span>{say(`text.problem.${each.code}`, { found: each.found })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {lost > 0 && <p className="mt-2 text-12 text-warn">{say('text.lost', { count: lost })}</p>}
    </Dialog>
  );
}
