'use client';
import { Checkbox, Field, Input, SegmentedControl } from '@nirmaan/ui';
import { useWords } from '../../shell/providers';
import type { QuestionProps } from '../question-props';

export function AskApplies({ answers, onAnswers, nameIsMissing }: QuestionProps & { nameIsMissing: boolean }) {
  const say = useWords();
  const { language } = answers;
  return (
    <>
      <Field
        label={say('six.applies.name')}
        error={nameIsMissing && answers.name.trim() === '' ? say('six.applies.name-missing') : undefined}
      >
        <Input
          dir="auto"
          lang={language}
          maxLength={100}
          value={answers.name}
          onChange={(event) => onAnswers({ ...answers, name: event.target.value })}
        />
      </Field>
      <SegmentedControl
        label={say('six.applies.kind')}
        value={answers.kind}
        onChange={(kind) => onAnswers({ ...answers, kind })}
        options={(['application', 'complaint'] as const).map((kind) => ({
          value: kind,
          label: say(`six.applies.${kind}`),
        }))}
        className="self-start max-sm:flex-col max-sm:self-stretch"
      />
      <Field label={say('six.applies.who')}>
        <Input
          dir="auto"
          lang={language}
          maxLength={200}
          value={answers.who}
          onChange={(event) => onAnswers({ ...answers, who: event.target.value })}
        />
      </Field>
      <Checkbox
        label={say('six.applies.counter')}
        checked={answers.counter}
        onChange={(event) => onAnswers({ ...answers, counter: event.target.checked })}
      />
    </>
  );
}
