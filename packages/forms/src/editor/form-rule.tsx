'use client';
import type { Rule } from '@nirmaan/rules';
import { RuleEditor } from '@nirmaan/rules/editor';
import type { RuleType } from '@nirmaan/rules/parse';
import { useMemo } from 'react';
import type { Field } from '../model/form';
import { fieldTypesOf, ruleTypesOf } from '../rule-types';
import { useEditor } from './editor-context';
import { namesOf, ruleNamesOf } from './rule-names';

type Props = {
  label: string;
  hint?: string;
  rule: Rule | undefined;
  onChange(rule: Rule | undefined): void;
  /** Only as text: for values, not conditions. */
  asText?: boolean;
  /** What it must give; a condition where nothing is said. */
  expected?: RuleType;
  /** Fields of the same repeating group may be named, too. */
  group?: Field[];
};

const noGroup: Field[] = [];

/** A rule of the form that is being edited, over its answers. */
export function FormRule({ label, hint, rule, onChange, asText = false, expected, group = noGroup }: Props) {
  const { form, masters, messages, language, expert } = useEditor();
  const types = useMemo(() => ({ ...ruleTypesOf(form), ...fieldTypesOf(group) }), [form, group]);
  const names = useMemo(() => {
    const options = { language, masters, partName: (part: string) => messages.text(`forms.address.${part}`) };
    return [...namesOf(group, options), ...ruleNamesOf(form, options)];
  }, [form, group, language, masters, messages]);
  return (
    <RuleEditor
      label={label}
      {...(hint && { hint })}
      rule={rule}
      onChange={onChange}
      types={types}
      names={names}
      {...(asText ? expected && { expected } : { expected: 'boolean' as const })}
      messages={messages}
      expert={expert}
      asText={asText}
    />
  );
}
