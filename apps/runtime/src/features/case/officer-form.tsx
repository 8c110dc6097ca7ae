'use client';
import type { CaseView } from '@nirmaan/applications';
import { evaluateForm, type Form, type PostedValues, readPostedPage } from '@nirmaan/forms';
import { FormPage } from '@nirmaan/forms/renderer';
import type { JsonObject } from '@nirmaan/lexicon';
import { useRef } from 'react';
import { useShell } from '../shell/providers';
import { formContextOf } from './form-context';

/** Values of a form on the page, as if they had been posted. */
function postedFrom(box: HTMLElement): PostedValues {
  const values = new Map<string, string[]>();
  for (const input of box.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  )) {
    if (
      !input.name ||
      (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox') && !input.checked)
    )
      continue;
    values.set(input.name, [...(values.get(input.name) ?? []), input.value]);
  }
  return { get: (name) => values.get(name), files: () => [] };
}

type Props = { form: Form; view: CaseView; data: JsonObject; showIssues: boolean; onChange(data: JsonObject): void };

/** An officer's form: the same fields as on citizens' pages, judged while they are filled. */
export function OfficerForm({ form, view, data, showIssues, onChange }: Props) {
  const { messages } = useShell();
  const box = useRef<HTMLDivElement>(null);
  const evaluation = evaluateForm(form, data, formContextOf(view, messages.language));
  const read = () => {
    if (!box.current) return;
    const posted = postedFrom(box.current);
    onChange(form.pages.reduce((all, page) => readPostedPage(page, posted, all), data));
  };
  return (
    <div ref={box} className="n-page n-dense" onChange={read}>
      {form.pages
        .filter((page) => evaluation.pages.includes(page.code))
        .map((page) => (
          <FormPage
            key={page.code}
            form={form}
            page={page}
            evaluation={evaluation}
            data={data}
            messages={messages}
            language={messages.language}
            defaultLanguage={view.definition.defaultLanguage}
            showIssues={showIssues}
          />
        ))}
    </div>
  );
}
