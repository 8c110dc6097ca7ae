'use client';
import { type Answers, questions, withoutAnswer } from '@nirmaan/service';
import { Button } from '@nirmaan/ui';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../shell/providers';
import { AskApplies } from './ask/applies';
import { AskChecks } from './ask/checks';
import { AskDecides } from './ask/decides';
import { AskPays } from './ask/pays';
import { AskReceives } from './ask/receives';
import { AskTells } from './ask/tells';
import { isSameJson } from './changed-parts';
import { answerAsFor, examples } from './examples';

export type AskingProps = {
  answers: Answers;
  at: number;
  onAnswers(answers: Answers): void;
  onGo(at: number): void;
  /** What ends the questions: its words, and whether it is under way. */
  action: string;
  isBusy: boolean;
  onDone(): void;
  /** Above the buttons: what went wrong, what will stay. */
  note?: ReactNode;
  /** Beside the progress. */
  aside?: ReactNode;
};

/** One question at a time, with the way to the next. */
export function Asking({ answers, at, onAnswers, onGo, action, isBusy, onDone, note, aside }: AskingProps) {
  const say = useWords();
  const question = questions[at] ?? 'applies';
  const isLast = at === questions.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  const [nameIsMissing, setNameIsMissing] = useState(false);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  function next() {
    if (!isLast) return onGo(at + 1);
    if (answers.name.trim() !== '') return onDone();
    setNameIsMissing(true);
    onGo(0);
  }
  const isUnsaid = isSameJson(withoutAnswer(answers, question), answers);
  const props = { answers, onAnswers };
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      aria-label={say('six.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) next();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (!isBusy) next();
      }}
    >
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 md:p-6">
        <div className="flex min-h-7 items-center gap-2">
          <ol className="flex flex-1 gap-1" aria-label={say('six.title')}>
            {questions.map((each, position) => (
              <li key={each} className="flex-1">
                <button
                  type="button"
                  aria-label={say(`six.${each}.title`)}
                  title={say(`six.${each}.title`)}
                  aria-current={position === at ? 'step' : undefined}
                  onClick={() => onGo(position)}
                  className="group block w-full py-2"
                >
                  <span
                    data-reached={position <= at || undefined}
                    className="block h-1 rounded-pill bg-line-2 group-hover:bg-line-3 data-reached:bg-brand"
                  />
                </button>
              </li>
            ))}
          </ol>
          {aside}
        </div>
        <div>
          <p className="text-12 text-text-2">{say('six.progress', { at: at + 1, all: questions.length })}</p>
          <h1 ref={heading} tabIndex={-1} className="text-20 font-strong outline-none">
            {say(`six.${question}.title`)}
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-12 text-text-2">{say('six.examples')}</span>
          {examples.map((example) => (
            <button
              key={example}
              type="button"
              onClick={() => onAnswers(answerAsFor(example, question, answers, say))}
              className="h-7 whitespace-nowrap rounded-pill border border-line-2 bg-surface px-2.5 text-12 text-text hover:border-brand-line hover:bg-brand-soft"
            >
              {say(`six.example.${example}.name`)}
            </button>
          ))}
        </div>
        {/* Anew for each question: what was half typed belongs to one of them. */}
        <div key={question} className="flex flex-col gap-4">
          {question === 'applies' && <AskApplies {...props} nameIsMissing={nameIsMissing} />}
          {question === 'tells' && <AskTells {...props} />}
          {question === 'checks' && <AskChecks {...props} />}
          {question === 'decides' && <AskDecides {...props} />}
          {question === 'pays' && <AskPays {...props} />}
          {question === 'receives' && <AskReceives {...props} />}
        </div>
        {note}
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-3 md:px-6">
        {at > 0 && (
          <Button onClick={() => onGo(at - 1)}>
            <ArrowLeft aria-hidden className="mirror size-4" strokeWidth={1.75} />
            {say('six.back')}
          </Button>
        )}
        {!isLast && isUnsaid && (
          <Button variant="quiet" onClick={() => onGo(at + 1)}>
            {say('six.skip')}
          </Button>
        )}
        <Button variant="primary" type="submit" className="ms-auto" aria-disabled={isBusy || undefined}>
          {isLast ? action : say('six.next')}
          {!isLast && <ArrowRight aria-hidden className="mirror size-4" strokeWidth={1.75} />}
        </Button>
      </div>
    </form>
  );
}
