'use client';
import type { Payment } from '@nirmaan/service';
import { Field, SegmentedControl } from '@nirmaan/ui';
import { useWords } from '../../shell/providers';
import { ChoiceList } from '../choice-list';
import { NumberInput } from '../number-input';
import type { QuestionProps } from '../question-props';

export function AskPays({ answers, onAnswers }: QuestionProps) {
  const say = useWords();
  const { pays } = answers;
  const when = pays && pays.what !== 'nothing' ? pays.when : 'after';
  const answer = (next: Payment) => onAnswers({ ...answers, pays: next });
  return (
    <>
      <ChoiceList
        label={say('six.pays.what')}
        value={pays?.what}
        onChoose={(what) => answer(what === 'nothing' ? { what } : { what, when })}
        options={(['nothing', 'fixed', 'depends'] as const).map((what) => ({
          value: what,
          label: say(`six.pays.${what}`),
        }))}
      />
      {pays?.what === 'fixed' && (
        <Field label={say('six.pays.amount')} className="w-40">
          <NumberInput
            value={pays.amount}
            isWhole={false}
            most={MOST}
            onNumber={(amount) => answer({ what: 'fixed', when, ...(amount !== undefined && { amount }) })}
          />
        </Field>
      )}
      {pays && pays.what !== 'nothing' && (
        <SegmentedControl
          label={say('six.pays.when')}
          value={pays.when}
          onChange={(chosen) => answer({ ...pays, when: chosen })}
          options={(['before', 'after'] as const).map((each) => ({ value: each, label: say(`six.pays.${each}`) }))}
          className="max-w-full flex-wrap self-start"
        />
      )}
    </>
  );
}

/** The largest amount an answer holds. */
const MOST = 100_000_000;
