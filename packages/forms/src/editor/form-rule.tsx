'use client';
import type { Rule } from '@nirmaan/rules';
import { RuleEditor } from '@nirmaan/rules/editor';
import type { RuleType } from '@nirmaan/rules/parse';
import { createContext, useContext, useMemo } from 'react';
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
};

/** Fields inside the same group or list, which rules of a field in there may name besides those of the pages. */
export const FieldsAround = createContext<readonly Field[]>([]);

/** A rule of the form that is being edited, over its answers. */
export function FormRule({ label, hint, rule, onChange, asText = false, expected }: Props) {
  const { form, masters, messages, language, expert } = useEditor();
  const around = useContext(FieldsAround);
  const types = useMemo(() => ({ ...ruleTypesOf(form), ...fieldTypesOf(around) }), [form, around]);
  const names = useMemo(() => {
    const options = { language, masters, partName: (part: string) => messages.text(`forms.address.${part}`) };
    const near = namesOf(around, options);
    const hidden = new Set(near.map(({ code }) => code));
    return [...near, ...ruleNamesOf(form, options).filter(({ code }) => !hidden.has(code))];
  }, [form, around, language, masters, messages]);
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
