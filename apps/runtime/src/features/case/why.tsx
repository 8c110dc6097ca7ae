'use client';
import type { CaseView } from '@nirmaan/applications';
import type { Explanation } from '@nirmaan/rules';
import { type ExplainedAs, explainInWords, type NameInWords, type Telling, type WordPart } from '@nirmaan/rules/words';
import { useMemo } from 'react';
import { useShell } from '../shell/providers';
import { tellingOf } from './telling';

type WhyProps = {
  explanation: Explanation;
  as: ExplainedAs;
  /** What it is about: “Licence fee is ₹1,400 because …”. */
  subject?: string;
  result?: NameInWords;
};

/** Says why on demand: closed it is one quiet word. */
export function Why({ view, ...props }: WhyProps & { view: CaseView }) {
  const { messages } = useShell();
  const telling = useMemo(() => tellingOf(view, messages), [view, messages]);
  return (
    <details className="mt-1 text-12 text-text-2 print:hidden">
      <summary className="w-fit cursor-pointer underline decoration-dotted underline-offset-2">
        {messages.text('workbench.why.why')}
      </summary>
      <WhyText telling={telling} {...props} />
    </details>
  );
}

/** The sentence, names told apart from the words around them. */
export function WhyText({ telling, explanation, as, subject, result }: WhyProps & { telling: Telling }) {
  const { sentence } = useMemo(
    () =>
      explainInWords(explanation, {
        ...telling,
        as,
        ...(subject !== undefined && { subject }),
        ...(result && { result }),
      }),
    [telling, explanation, as, subject, result],
  );
  return (
    <p className="mt-1">
      <Words parts={sentence} />
    </p>
  );
}

function Words({ parts }: { parts: readonly WordPart[] }) {
  return parts.map(({ kind, text }, at) => {
    // Parts of one sentence never change their places.
    const key = `${at}-${text}`;
    if (kind === 'text') return <span key={key}>{text}</span>;
    return kind === 'name' ? (
      <bdi key={key} className="font-strong text-text">
        {text}
      </bdi>
    ) : (
      <bdi key={key}>{text}</bdi>
    );
  });
}
