import { FormSummary } from '@nirmaan/forms/renderer';
import { parsePointer } from '@nirmaan/lexicon';
import { Frame } from '../parts/frame';
import { HiddenInputs, SendStatus } from '../parts/questions';
import type { CheckView } from '../view';
import { say } from '../words';

/** All answers before anything is sent, each with a way back to its question. */
export function CheckPage(view: CheckView) {
  const { site, form, evaluation, issues, correction } = view;
  const pageOf = (path: string) => {
    const [code] = parsePointer(path);
    return form.pages.find((page) => page.fields.some((field) => field.code === code))?.code ?? form.pages[0]?.code;
  };
  return (
    <Frame site={site} title={say(site, 'check.title')} back={view.back} hasProblem={issues.length > 0}>
      {issues.length > 0 && (
        <div className="c-summary" role="alert" tabIndex={-1} data-focus="">
          <h2>{say(site, 'summary.title')}</h2>
          <ul>
            {issues.map((issue) => {
              const page = pageOf(issue.path);
              return (
                <li key={`${issue.code}${issue.path}`}>
                  {page ? (
                    <a href={`${view.pageHref(page)}?from=check&check=1`}>{site.messages.issue(issue)}</a>
                  ) : (
                    site.messages.issue(issue)
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <h1>{say(site, 'check.title')}</h1>
      <p className="c-lead">{say(site, correction ? 'check.leadCorrect' : 'check.lead')}</p>
      <FormSummary
        form={form}
        evaluation={evaluation}
        messages={site.messages}
        language={site.language}
        defaultLanguage={site.defaultLanguage}
        changeHref={(page, anchor) => `${view.pageHref(page)}?from=check${anchor ? `#${anchor}` : ''}`}
        documentHref={view.documentHref}
      />
      {issues.length === 0 && (
        <form method="post" action={view.action} data-enhance="">
          <HiddenInputs hidden={view.hidden} />
          {correction ? (
            <>
              {correction.actions.some((action) => action.comment !== 'none') && (
                <div className="c-question">
                  <label htmlFor="q-comment">{say(site, 'check.comment')}</label>
                  <p className="c-hint" id="q-comment-hint">
                    {say(site, 'check.commentHint')}
                  </p>
                  <textarea
                    id="q-comment"
                    name="comment"
                    className="c-input c-area"
                    rows={3}
                    maxLength={1000}
                    dir="auto"
                    aria-describedby="q-comment-hint"
                    defaultValue={correction.commentText}
                  />
                </div>
              )}
              <div className="c-actions">
                {correction.actions.map((action) => (
                  <button key={action.code} className="c-button" type="submit" name="action" value={action.code}>
                    {action.name[site.language] || action.name[site.defaultLanguage] || action.code}
                  </button>
                ))}
              </div>
            </>
          ) : (
            <div className="c-actions">
              <button className="c-button" type="submit">
                {say(site, 'check.continue')}
              </button>
            </div>
          )}
          <SendStatus site={site} />
        </form>
      )}
    </Frame>
  );
}
