import { appendPointer, type JsonObject, type Language, localize, type PageCode, type Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ReactElement } from 'react';
import { typeOf } from '../field-types';
import { entriesOf, leastEntries, objectOf } from '../field-types/entries';
import { isAnswered } from '../field-types/is-answered';
import { totalsOf } from '../field-types/repeating-group/totals';
import { formatAnswer } from '../format-answer';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, Form, ListField } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { inputId } from '../reading/input-name';
import { viewOf } from './views';

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
        const fields = shownIn(page.fields, '', evaluation);
        if (fields.length === 0) return null;
        const title = localize(page.title, language, defaultLanguage);
        return (
          <section key={page.code} className="n-summary-page">
            <h2 className="n-summary-title">{title}</h2>
            <dl className="n-answers">
              {fields.map((field) => (
                <Told key={field.code} {...props} field={field} page={page.code} base="" values={evaluation.values} />
              ))}
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

function shownIn(fields: readonly Field[], base: string, evaluation: FormEvaluation): Field[] {
  return fields.filter((field) => !typeOf(field).kind && evaluation.fields[appendPointer(base, field.code)]?.visible);
}

/** One answer, or all that a group or a list holds. */
function Told(props: RowProps): ReactElement | null {
  const { field, base, values } = props;
  if (isList(field)) return <Entries {...props} field={field} />;
  if (!isGroup(field)) return <Row {...props} />;
  // Nothing in it is asked now.
  if (shownIn(field.fields, appendPointer(base, field.code), props.evaluation).length === 0) return null;
  return (
    <Answers
      {...props}
      title={localize(field.label, props.language, props.defaultLanguage)}
      fields={field.fields}
      base={appendPointer(base, field.code)}
      values={objectOf(values[field.code])}
    />
  );
}

function Answers({ title, fields, ...props }: Omit<RowProps, 'field'> & { title: string; fields: readonly Field[] }) {
  return (
    <div className="n-answer-group">
      <dt>{title}</dt>
      <dd>
        <dl className="n-answers">
          {shownIn(fields, props.base, props.evaluation).map((inner) => (
            <Told key={inner.code} {...props} field={inner} />
          ))}
        </dl>
      </dd>
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
  const look = {
    messages,
    language,
    defaultLanguage,
    inWords: (words: Text | undefined) => localize(words, language, defaultLanguage),
    documentHref,
  };
  const told =
    value === undefined || typeOf(field).isEmpty(value) ? null : viewOf(field)?.Told?.({ value, field, look });
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
        {told ?? ((text && <bdi>{text}</bdi>) || <span className="n-none">{messages.text('forms.summary.none')}</span>)}
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

function Entries(props: RowProps & { field: ListField }): ReactElement {
  const { field, base, values, evaluation, messages, language, defaultLanguage } = props;
  const pointer = appendPointer(base, field.code);
  const name = localize(field.itemName, language, defaultLanguage) || localize(field.label, language, defaultLanguage);
  const least = leastEntries(field, evaluation.fields[pointer]?.required ?? false);
  // What was opened and left empty is no entry; the others keep their places in the answers.
  const shown = entriesOf(values[field.code])
    .map((entry, at) => ({ entry, base: appendPointer(pointer, at) }))
    .filter(({ entry }, at) => at < least || isAnswered(field.fields, entry));
  if (shown.length === 0) return <Row {...props} values={{}} />;
  return (
    <>
      {shown.map((each, at) => (
        <Answers
          {...props}
          key={each.base}
          title={`${name} ${new Intl.NumberFormat(language).format(at + 1)}`}
          fields={field.fields}
          base={each.base}
          values={each.entry}
        />
      ))}
      {totalsOf(field, pointer, evaluation).map(({ field: column, total }) => (
        <div key={column.code} className="n-answer">
          <dt>{`${messages.text('forms.table.total')}: ${localize(column.label, language, defaultLanguage)}`}</dt>
          <dd>
            <bdi>
              {formatAnswer(column, total, {
                language,
                yes: messages.text('forms.yes'),
                no: messages.text('forms.no'),
              })}
            </bdi>
          </dd>
        </div>
      ))}
    </>
  );
}
