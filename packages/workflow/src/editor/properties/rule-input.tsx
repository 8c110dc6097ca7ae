'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { Button, Menu, TextArea } from '@nirmaan/ui';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useEditor, useWords } from '../editor-context';

type Props = { label: string; hint: string; rule: Rule | undefined; onChange(rule: Rule | undefined): void };

/** A rule as text over the answers of the application. Only what can be read is kept; what cannot is shown with its fault. */
export function RuleInput({ label, hint, rule, onChange }: Props) {
  const { forms, ruleTypes, messages, language } = useEditor();
  const say = useWords();
  const [text, setText] = useState(rule?.text ?? '');
  const [issues, setIssues] = useState<Issue[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  // A change from outside (undo) is shown; one of ours is already there.
  useEffect(() => {
    setText(rule?.text ?? '');
    setIssues([]);
  }, [rule?.text]);
  const apply = (next: string) => {
    if (!ruleTypes) return;
    setText(next);
    if (next.trim() === '') {
      setIssues([]);
      onChange(undefined);
      return;
    }
    const parsed = parseRule(next, ruleTypes);
    setIssues(parsed.issues);
    if (parsed.rule) onChange(parsed.rule);
  };
  const insert = (code: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = area.current ?? {};
    apply(text.slice(0, from) + code + text.slice(to));
    area.current?.focus();
  };
  const answers = (forms[0]?.pages ?? []).flatMap((page) => page.fields).filter(({ code }) => ruleTypes?.[code]);
  return (
    <div className="grid gap-1.5">
      <div className="flex min-h-7 items-center gap-2">
        <h3 className="font-strong">{label}</h3>
        {answers.length > 0 && (
          <span className="ms-auto">
            <Menu
              trigger={
                <Button variant="quiet" size="small" icon={Plus}>
                  {say('rule.answer')}
                </Button>
              }
              items={answers.map(({ code, label: name }) => ({
                label: localize(name, language) || code,
                text: code,
                onSelect: () => insert(code),
              }))}
            />
          </span>
        )}
      </div>
      <TextArea
        ref={area}
        rows={2}
        dir="ltr"
        aria-label={label}
        aria-invalid={issues.length > 0}
        readOnly={!ruleTypes}
        className="font-mono text-12!"
        value={text}
        spellCheck={false}
        onChange={(event) => apply(event.target.value)}
      />
      {issues.map((issue) => (
        <p key={issue.code + issue.path} role="alert" className="text-12 text-error">
          {messages.issue(issue)}
        </p>
      ))}
      <p className="text-12 text-text-3">{ruleTypes ? hint : say('rule.readOnly')}</p>
    </div>
  );
}
