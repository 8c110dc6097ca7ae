'use client';
import { useWords } from '../../shell/providers';
import { LineList } from '../line-list';
import type { QuestionProps } from '../question-props';

export function AskTells({ answers, onAnswers }: QuestionProps) {
  const say = useWords();
  return (
    <>
      <LineList
        label={say('six.tells.tells')}
        hint={say('six.tells.tells-hint')}
        lines={answers.tells}
        from="tells"
        language={answers.language}
        onLines={(tells) => onAnswers({ ...answers, tells })}
      />
      <LineList
        label={say('six.tells.hands')}
        lines={answers.hands}
        from="hands"
        language={answers.language}
        onLines={(hands) => onAnswers({ ...answers, hands })}
      />
    </>
  );
}
