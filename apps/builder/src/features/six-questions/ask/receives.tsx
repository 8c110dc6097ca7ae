'use client';
import { Field } from '@nirmaan/ui';
import { useWords } from '../../shell/providers';
import { ChoiceList } from '../choice-list';
import { NumberInput } from '../number-input';
import type { QuestionProps } from '../question-props';

/** The longest time an answer holds: ten years. */
const MOST_DAYS = 3650;

export function AskReceives({ answers, onAnswers }: QuestionProps) {
  const say = useWords();
  return (
    <>
      <ChoiceList
        label={say('six.receives.what')}
        value={answers.receives}
        onChoose={(receives) => onAnswers({ ...answers, receives })}
        options={(['certificate', 'answer', 'money', 'nothing'] as const).map((what) => ({
          value: what,
          label: say(`six.receives.${what}`),
        }))}
      />
      <Field label={say('six.receives.days')} className="w-40">
        <NumberInput
          value={answers.days}
          isWhole
          most={MOST_DAYS}
          onNumber={(days) => {
            const { days: _, ...rest } = answers;
            onAnswers({ ...rest, ...(days !== undefined && { days }) });
          }}
        />
      </Field>
    </>
  );
}
