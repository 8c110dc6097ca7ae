import { FormSummary } from '@nirmaan/forms/renderer';
import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import { HiddenInputs, SendStatus } from '../parts/questions';
import { Standing } from '../parts/standing';
import type { CitizenAction, CitizenViewOf, Site } from '../view';
import { say, textOf } from '../words';

/** One application of the signed-in citizen: where it stands, and what the citizen can do about it. */
export function ApplicationPage(view: CitizenViewOf<'application'>) {
  const { site, application, outcome } = view;
  return (
    <Frame site={site} title={say(site, 'application.title')} back={addresses.my(site)}>
      {outcome?.kind === 'done' && (
        <div className="c-note c-note-ok" role="status" tabIndex={-1} data-focus="">
          <Icon name="done" />
          <p>{say(site, 'application.done')}</p>
        </div>
      )}
      {outcome?.kind === 'refused' && (
        <div className="c-summary" role="alert" tabIndex={-1} data-focus="">
          <h2>{say(site, 'summary.title')}</h2>
          <p>{say(site, 'application.refused', { reason: outcome.reason })}</p>
        </div>
      )}
      <Standing site={site} application={application} />
      {view.officerComment && application.needsYou && (
        <div className="c-note">
          <div>
            <strong>{say(site, 'form.officerSays')}</strong>
            <p>
              <q>{view.officerComment}</q>
            </p>
          </div>
        </div>
      )}
      {view.correctHref && (
        <p className="c-actions">
          <a className="c-button" href={view.correctHref}>
            {say(site, 'application.correct')}
          </a>
        </p>
      )}
      {view.actions.length > 0 && (
        <>
          <h2>{say(site, 'application.actions')}</h2>
          {view.actions.map((action) => (
            <ActionForm key={action.code} view={view} action={action} site={site} />
          ))}
        </>
      )}
      {view.form && view.evaluation && (
        <details className="c-details">
          <summary>{say(site, 'application.answers')}</summary>
          <FormSummary
            form={view.form}
            evaluation={view.evaluation}
            messages={site.messages}
            language={site.language}
            defaultLanguage={site.defaultLanguage}
            documentHref={view.documentHref}
          />
        </details>
      )}
    </Frame>
  );
}

function ActionForm({ view, action, site }: { view: CitizenViewOf<'application'>; action: CitizenAction; site: Site }) {
  const name = textOf(site, action.name) || action.code;
  if (action.refusal)
    return (
      <p className="c-block">
        {name}: {action.refusal}
      </p>
    );
  return (
    <details className="c-details">
      <summary>{name}</summary>
      <form method="post" action={view.action} data-enhance="">
        <HiddenInputs hidden={view.hidden} />
        {action.comment !== 'none' && (
          <div className="c-question">
            <label htmlFor={`q-comment-${action.code}`}>{say(site, 'application.comment')}</label>
            <textarea
              id={`q-comment-${action.code}`}
              name="comment"
              className="c-input c-area"
              rows={3}
              maxLength={1000}
              dir="auto"
              required={action.comment === 'required'}
            />
          </div>
        )}
        <button className="c-button c-button-two" type="submit" name="action" value={action.code}>
          {name}
        </button>
        <SendStatus site={site} />
      </form>
    </details>
  );
}
