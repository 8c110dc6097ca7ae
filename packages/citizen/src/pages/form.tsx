import { ErrorSummary, FormPage, shownIssues } from '@nirmaan/forms/renderer';
import { ClientData } from '../parts/client-data';
import { Frame } from '../parts/frame';
import { HiddenInputs } from '../parts/questions';
import type { FormView } from '../view';
import { say, textOf } from '../words';

export const FORM_ID = 'page-form';

/** One screen of a service's form. Posts to itself; works without script. */
export function FormStep(view: FormView) {
  const { site, form, page, evaluation, correction, hidden } = view;
  const number = evaluation.pages.indexOf(page.code) + 1;
  const title = textOf(site, page.title);
  const issues = shownIssues(view);
  return (
    <Frame site={site} title={title} back={view.back} hasProblem={issues.length > 0} formId={FORM_ID}>
      <ErrorSummary
        issues={issues}
        form={form}
        messages={site.messages}
        language={site.language}
        defaultLanguage={site.defaultLanguage}
      />
      {correction && <CorrectionNote view={view} />}
      {number > 0 && (
        <>
          <p className="c-progress">{say(site, 'form.progress', { number, count: evaluation.pages.length })}</p>
          <div className="c-steps" aria-hidden="true">
            {evaluation.pages.map((code, at) => (
              <i key={code} className={at < number ? 'c-step-done' : undefined} />
            ))}
          </div>
        </>
      )}
      <h1>{title}</h1>
      <form
        id={FORM_ID}
        method="post"
        action={view.action}
        encType="multipart/form-data"
        noValidate
        data-live=""
        data-listen={say(site, 'listen.of', { words: '{words}' })}
      >
        <HiddenInputs hidden={hidden} />
        {/* What Enter presses is the first button of a form: to go on, not to take an entry away. */}
        <button className="n-only-read" type="submit" tabIndex={-1} aria-hidden="true" />
        <FormPage
          form={form}
          page={page}
          evaluation={evaluation}
          data={view.data}
          messages={site.messages}
          language={site.language}
          defaultLanguage={site.defaultLanguage}
          showIssues={view.showIssues}
          serverIssues={view.serverIssues}
          documentHref={view.documentHref}
          clipOf={view.clipOf}
        />
        <div className="c-actions">
          <button className="c-button" type="submit">
            {say(site, 'form.continue')}
          </button>
          {!correction && (
            <button className="c-link-button" type="submit" name="_op" value="leave" formNoValidate>
              {say(site, 'form.leave')}
            </button>
          )}
        </div>
        <p className="c-status" role="status" data-status="" />
      </form>
      <ClientData view={view} />
    </Frame>
  );
}

function CorrectionNote({ view: { site, correction } }: { view: FormView }) {
  if (!correction) return null;
  return (
    <div className="c-note">
      <strong>{say(site, 'form.correcting', { reference: correction.reference })}</strong>
      {correction.comment && (
        <p>
          {say(site, 'form.officerSays')}: <q>{correction.comment}</q>
        </p>
      )}
    </div>
  );
}
