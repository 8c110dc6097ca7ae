import type { Answers } from '@nirmaan/service';

/** What each question is given: all answers, for what it shows depends on others, and a way to give new ones. */
export type QuestionProps = { answers: Answers; onAnswers(answers: Answers): void };
