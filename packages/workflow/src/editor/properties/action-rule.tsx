'use client';
import type { Rule } from '@nirmaan/rules';
import { RuleEditor } from '@nirmaan/rules/editor';
import type { RuleType } from '@nirmaan/rules/parse';
import { useEditor, useWords } from '../editor-context';

type Props = {
  label: string;
  hint: string;
  rule: Rule | undefined;
  expected: RuleType;
  asText?: boolean;
  onChange(rule: Rule | undefined): void;
};

const noNames: never[] = [];

/** A rule of an action, over the answers of the application. */
export function ActionRule({ label, hint, rule, expected, asText = false, onChange }: Props) {
  const { ruleTypes, ruleNames = noNames, messages, expert } = useEditor();
  const say = useWords();
  if (!ruleTypes)
    return (
      <div className="grid gap-2">
        <h3 className="font-strong">{label}</h3>
        {rule && (
          <p dir="ltr" className="rounded border border-line bg-sunken px-2.5 py-1.5 font-mono text-12">
            {rule.text}
          </p>
        )}
        <p className="text-12 text-text-3">{say('rule.readOnly')}</p>
      </div>
    );
  return (
    <RuleEditor
      label={label}
      hint={hint}
      rule={rule}
      onChange={onChange}
      types={ruleTypes}
      names={ruleNames}
      expected={expected}
      messages={messages}
      expert={expert}
      asText={asText}
    />
  );
}
