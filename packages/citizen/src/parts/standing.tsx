import type { ApplicationState, Site } from '../view';
import { dayOf, say, textOf } from '../words';
import { Icon } from './icon';

/** Where an application stands: its number, one sentence on what happens now, the steps with their dates. */
export function Standing({ site, application }: { site: Site; application: ApplicationState }) {
  const { number, reference, steps, messages, due } = application;
  const last = steps.at(-1)?.at;
  return (
    <>
      <div className="c-receipt">
        <div className="c-receipt-title">
          <Icon name="done" />
          <h1>{textOf(site, application.serviceName)}</h1>
        </div>
        <p>{say(site, number ? 'application.number' : 'submitted.reference')}</p>
        <p className="c-number" dir="ltr">
          {number ?? reference}
        </p>
        {number ? (
          <p className="c-small">{say(site, 'application.reference', { reference: `\u2066${reference}\u2069` })}</p>
        ) : (
          <p className="c-small">{say(site, 'submitted.numberComes')}</p>
        )}
      </div>
      <h2>{say(site, 'application.now')}</h2>
      <div className={application.needsYou ? 'c-now c-now-you' : 'c-now'}>
        <strong>{textOf(site, application.stateName)}</strong>
        <p>
          {application.processing
            ? say(site, 'application.processing')
            : say(
                site,
                application.over
                  ? 'application.over'
                  : application.needsYou
                    ? 'application.needsYou'
                    : 'application.nothingToDo',
              )}
        </p>
        {!application.over && due !== undefined && (
          <p className="c-due">
            <Icon name="clock" />
            <span>{say(site, 'application.due', { date: dayOf(site, due, last) })}</span>
          </p>
        )}
        {!application.proven && <p>{say(site, 'submitted.unproven')}</p>}
      </div>
      {messages.length > 0 && (
        <>
          <h2>{say(site, 'application.messages')}</h2>
          <ol className="c-messages">
            {messages.toReversed().map(({ at, text }) => (
              <li key={`${at}${textOf(site, text)}`}>
                <span className="c-track-when">{dayOf(site, at, last)}</span>
                <p>{textOf(site, text)}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{say(site, 'application.steps')}</h2>
      <ol className="c-track">
        {steps.map((step) => (
          <li key={`${step.at}${textOf(site, step.name)}`} className="c-track-done">
            <span className="c-track-mark">
              <Icon name="tick" />
            </span>
            <div>
              <strong>{textOf(site, step.name)}</strong>
              <span className="c-track-when">{dayOf(site, step.at, last)}</span>
            </div>
          </li>
        ))}
        {!application.over && (
          <li className="c-track-now">
            <span className="c-track-mark" />
            <div>
              <strong>{textOf(site, application.stateName)}</strong>
              <span className="c-track-when">{say(site, 'application.nowTag')}</span>
            </div>
          </li>
        )}
      </ol>
    </>
  );
}
