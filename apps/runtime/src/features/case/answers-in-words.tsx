'use client';
import type { CaseView } from '@nirmaan/applications';
import type { Form } from '@nirmaan/forms';
import { FormSummary } from '@nirmaan/forms/renderer';
import type { JsonObject } from '@nirmaan/lexicon';
import { useShell } from '../shell/providers';
import { useJudged } from './use-judged';

/** The answers to a form of a case, as they were given. */
export function AnswersInWords({ view, form, answers }: { view: CaseView; form: Form; answers: JsonObject }) {
  const { messages, base } = useShell();
  return (
    <FormSummary
      form={form}
      evaluation={useJudged(view, form, answers)}
      messages={messages}
      language={messages.language}
      defaultLanguage={view.definition.defaultLanguage}
      documentHref={(ref) => `${base}/api/work/document/${view.id}/${encodeURIComponent(ref)}`}
    />
  );
}
