import { appendPointer, type JsonObject, type Language, localize, type PageCode } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { documentsOf } from '../field-types/document';
import { isAnswered } from '../field-types/is-answered';
import { entriesOf, leastEntries } from '../field-types/repeating-group';
import { formatAnswer } from '../format-answer';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, Form } from '../model/form';
import { inputId } from '../reading/input-name';

export type FormSummaryProps = {
  form: Form;
  evaluation: FormEvaluation;
  messages: Messages;
  language: Language;
  defaultLanguage: Language;
  /** Where an answer can be changed; without it there are no such links. */
  changeHref?(page: PageCode, anchor: string): string;
  /** Where an uploaded file opens; without it files are only named. */
  documentHref?(ref: string): string;
};

/** The answers in words, page by page: what a citizen checks before submitting, and what an officer reads. */
export function FormSummary(props: FormSummaryProps) {
  const { form, evaluation, language, defaultLanguage, messages, changeHref } = props;
  const pages = form.pages.filter((page) => evaluation.pages.includes(page.code));
  return (
    <div className="n-summary">
      {pages.map((page) => {
        const fields = page.fields.filter(
          (field) => field.type !== 'guidance' && evaluation.fields[`/${field.code}`]?.visible,
        );
        if (fields.length === 0) return null;
        const title = localize(page.title, language, defaultLanguage);
        return (
          <section key={page.code} className="n-summary-page">
            <h2 className="n-summary-title">{title}</h2>
            <dl className="n-answers">
              {fields.map((field) =>
                field.type === 'repeating-group' ? (
                  <Entries key={field.code} {...props} field={field} page={page.code} />
                ) : (
                  <Row key={field.code} {...props} field={field} page={page.code} base="" values={evaluation.values} />
                ),
              )}
            </dl>
            {changeHref && (
              <a className="n-link n-summary-change" href={changeHref(page.code, '')}>
                {messages.text('forms.summary.changePage')}
                <span className="n-only-read"> {title}</span>
              </a>
            )}
          </section>
        );
      })}
    </div>
  );
}

type RowProps = FormSummaryProps & { field: Field; page: PageCode; base: string; values: JsonObject };

function Row({
  field,
  page,
  base,
  values,
  evaluation,
  messages,
  language,
  defaultLanguage,
  changeHref,
  documentHref,
}: RowProps) {
  const pointer = appendPointer(base, field.code);
  const label = localize(field.label, language, defaultLanguage) || field.code;
  const value = values[field.code];
  const files = field.type === 'document' ? documentsOf(value) : [];
  const text = formatAnswer(field, value, {
    language,
    state: evaluation.fields[pointer],
    yes: messages.text('forms.yes'),
    no: messages.text('forms.no'),
  });
  return (
    <div className="n-answer">
      <dt>{label}</dt>
      <dd>
        {files.length > 0 && documentHref
          ? files.map((file) => (
              <a key={file.ref} className="n-link" href={documentHref(file.ref)} target="_blank" rel="noreferrer">
                <bdi>{file.name}</bdi>
              </a>
            ))
          : (text && <bdi>{text}</bdi>) || <span className="n-none">{messages.text('forms.summary.none')}</span>}
      </dd>
      {changeHref && !field.value && (
        <dd className="n-change">
          <a className="n-link" href={changeHref(page, inputId(pointer))}>
            {messages.text('forms.summary.change')}
            <span className="n-only-read"> {label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}

function Entries(props: FormSummaryProps & { field: Extract<Field, { type: 'repeating-group' }>; page: PageCode }) {
  const { field, evaluation, language, defaultLanguage } = props;
  const name = localize(field.itemName, language, defaultLanguage) || localize(field.label, language, defaultLanguage);
  const least = leastEntries(field, evaluation.fields[appendPointer('', field.code)]?.required ?? false);
  // What was opened and left empty is no entry; the others keep their places in the answers.
  const shown = entriesOf(evaluation.values[field.code])
    .map((entry, at) => ({ entry, base: appendPointer('', field.code, at) }))
    .filter(({ entry }, at) => at < least || isAnswered(field.fields, entry));
  if (shown.length === 0) return <Row {...props} base="" values={{}} />;
  return (
    <>
      {shown.map(({ entry, base }, at) => {
        return (
          <div key={base} className="n-answer-group">
            <dt>
              {name} {new Intl.NumberFormat(language).format(at + 1)}
            </dt>
            <dd>
              <dl className="n-answers">
                {field.fields
                  .filter(
                    (inner) => inner.type !== 'guidance' && evaluation.fields[appendPointer(base, inner.code)]?.visible,
                  )
                  .map((inner) => (
                    <Row key={inner.code} {...props} field={inner} base={base} values={entry} />
                  ))}
              </dl>
            </dd>
          </div>
        );
      })}
    </>
  );
}
