'use client';
import { localize } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { RuleEditor, type RuleName } from '@nirmaan/rules/editor';
import { parseRule, type RuleType, type RuleTypes } from '@nirmaan/rules/parse';
import type { TableInput } from '@nirmaan/rules/tables';
import { Field, Select } from '@nirmaan/ui';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useMessages } from '../shell/providers';
import type { Answer } from './input-sources';
import { useTableWords } from './use-table-words';

const CALCULATED = '\u0000calculated';

export type InputSourceProps = {
  input: TableInput;
  name: string;
  rule: Rule | undefined;
  answers: readonly Answer[];
  types: RuleTypes;
  names: readonly RuleName[];
  problem: string | undefined;
  onChange(rule: Rule | undefined): void;
};

/** Where the value of an input comes from: an answer, or a calculation over the answers. */
export function InputSource({ input, name, rule, answers, types, names, problem, onChange }: InputSourceProps) {
  const tell = useTableWords();
  const messages = useMessages();
  const { language, draft, isExpert } = useService();
  const [isCalculated, setCalculated] = useState(false);
  const isAnswer = rule !== undefined && answers.some((each) => each.code === rule.text);
  const showsText = isCalculated || (rule !== undefined && !isAnswer);
  const chosen = showsText ? CALCULATED : (rule?.text ?? '');
  const sorted = [...answers].sort((one, other) => Number(fits(other, input)) - Number(fits(one, input)));
  return (
    <>
      <Field label={name} error={problem}>
        <Select
          value={chosen}
          placeholder={tell('input-none')}
          options={[
            ...sorted.map((each) => ({
              value: each.code,
              label: localize(each.name, language, draft.defaultLanguage) || each.code,
            })),
            { value: CALCULATED, label: tell('input-calculated') },
          ]}
          onChange={(event) => {
            const { value } = event.target;
            setCalculated(value === CALCULATED);
            if (value === '') onChange(undefined);
            else if (value !== CALCULATED) onChange(parseRule(value, types).rule);
          }}
        />
      </Field>
      {showsText && (
        <RuleEditor
          label={tell('calculation', { name })}
          hint={tell('calculation-hint')}
          rule={rule}
          onChange={onChange}
          types={types}
          names={names}
          expected={ruleTypeOf(input.type)}
          messages={messages}
          expert={isExpert}
          asText={input.type !== 'boolean'}
        />
      )}
    </>
  );
}

function fits(answer: Answer, input: TableInput): boolean {
  const kind = (type: TableInput['type']) => (type === 'amount' ? 'number' : type);
  return kind(answer.type) === kind(input.type);
}

function ruleTypeOf(type: TableInput['type']): RuleType {
  return type === 'text' ? 'string' : type === 'amount' ? 'number' : type;
}
