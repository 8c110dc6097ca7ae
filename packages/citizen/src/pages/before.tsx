import type { FormEvaluation } from '@nirmaan/forms';
import { FormPage } from '@nirmaan/forms/renderer';
import { questionsOf, questionsOn } from '../before/questions';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import { commonDayOf, Told } from '../parts/told';
import type { BeforeView } from '../view';
import { civilDayOf, say, sayBefore } from '../words';
import { saidInShort } from './before-words';

export const BEFORE_ID = 'before';

/**
 * Am I eligible, what does it cost, which documents do I need: a form by GET, so that the answer has an address and needs
 * no script, and a button of the same form that takes the answers along into an application.
 */
export function BeforePage(view: BeforeView) {
  const { site, questions, isAnswered } = view;
  const title = sayBefore(site, 'title');
  const day = commonDayOf(view);
  return (
    <Frame site={site} title={title} back={view.back} wide>
      <h1>{title}</h1>
      <p className="c-lead">{sayBefore(site, questions ? 'lead' : 'unreadable')}</p>
      <div className={questions ? 'c-before' : undefined}>
        {questions && <Questions view={view} questions={questions} />}
        <section className="c-before-result" aria-labelledby="result">
          <h2 id="result" tabIndex={-1}>
            {sayBefore(site, isAnswered ? 'result' : 'resultNone')}
          </h2>
          {day && <p className="c-small">{sayBefore(site, 'asOf', { day: civilDayOf(site, day) })}</p>}
          <p className="c-unseen" role="status" data-before-said="">
            {isAnswered && saidInShort(view)}
          </p>
          {questions && view.parts.map((part) => <Told key={part.use} view={view} part={part} />)}
          <Apply view={view} />
        </section>
      </div>
    </Frame>
  );
}

type Shown = NonNullable<BeforeView['questions']>;

function Questions({ view, questions }: { view: BeforeView; questions: Shown }) {
  const { site, action, isAnswered } = view;
  const { form, data } = questions;
  const evaluation = asOffered(view, questions);
  return (
    <form
      id={BEFORE_ID}
      method="get"
      action={`${action}#result`}
      noValidate
      data-before=""
      data-listen={say(site, 'listen.of', { words: '{words}' })}
      className="c-before-form"
    >
      {form.pages.map((page) => (
        <FormPage
          key={page.code}
          form={form}
          page={questionsOn(page)}
          evaluation={evaluation}
          data={data}
          messages={site.messages}
          language={site.language}
          defaultLanguage={site.defaultLanguage}
          showIssues
          clipOf={view.clipOf}
        />
      ))}
      <div className="c-actions c-no-print">
        <button className="c-button c-button-two" type="submit">
          {sayBefore(site, 'show')}
        </button>
        {isAnswered && (
          <a className="c-link" href={action}>
            {sayBefore(site, 'clear')}
          </a>
        )}
      </div>
    </form>
  );
}

/**
 * Nothing must be answered here, which the page says once and no question says again. A choice that is not offered any
 * more is a question to be answered, and no mistake.
 */
function asOffered({ parts: _ }: BeforeView, { form, evaluation }: Shown): FormEvaluation {
  const chosen = new Set(
    questionsOf({ form }).flatMap(({ type, code }) =>
      type === 'select-one' || type === 'select-many' ? [`/${code}`] : [],
    ),
  );
  return {
    ...evaluation,
    fields: Object.fromEntries(
      Object.entries(evaluation.fields).map(([path, state]) => [path, { ...state, required: true }]),
    ),
    issues: evaluation.issues.filter(({ path }) => !chosen.has(path)),
  };
}

function Apply({ view }: { view: BeforeView }) {
  const { site, questions, parts, isAnswered, hasDraft, action } = view;
  const isRefused = parts.some((part) => part.told?.outcome.is === 'not-eligible');
  const note = isRefused ? 'applyAnywayNote' : !isAnswered ? undefined : hasDraft ? 'applyDraft' : 'applyNote';
  const button = {
    className: isRefused ? 'c-button c-button-two' : 'c-button',
    type: 'submit',
    children: (
      <>
        {sayBefore(site, isRefused ? 'applyAnyway' : 'apply')}
        <Icon name="forward" mirror />
      </>
    ),
  } as const;
  return (
    <div className="c-before-apply c-no-print">
      {note && <p>{sayBefore(site, note)}</p>}
      {questions ? (
        <button {...button} form={BEFORE_ID} formMethod="post" formAction={action} formNoValidate />
      ) : (
        <form method="post" action={action}>
          <button {...button} />
        </form>
      )}
      {isAnswered && (
        <a className="c-link c-before-change" href={`#${BEFORE_ID}`}>
          {sayBefore(site, 'change')}
        </a>
      )}
    </div>
  );
}
