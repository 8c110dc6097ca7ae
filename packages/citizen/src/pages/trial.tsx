import type { ReactNode } from 'react';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { CitizenViewOf, Site } from '../view';
import { momentOf, say, textOf } from '../words';

/** Where a link to a trial leads: what it is, and whom one can be in it. */
export function TrialPage({ site, until, citizens, officers, action, next, fillAction }: CitizenViewOf<'trial'>) {
  return (
    <Frame site={site} title={say(site, 'trial.title', { service: textOf(site, site.service?.name) })}>
      <h1>{say(site, 'trial.title', { service: textOf(site, site.service?.name) })}</h1>
      <p className="c-lead">{say(site, 'trial.lead')}</p>
      <p>{until === undefined ? say(site, 'trial.own') : say(site, 'trial.until', { at: momentOf(site, until) })}</p>
      <h2>{say(site, 'trial.apply')}</h2>
      <ul className="c-cards">
        {citizens.map(({ userName, name, mobileNumber }) => (
          <Person key={userName} {...{ site, action, userName }} next={next.citizen}>
            <strong>{say(site, 'trial.applyAs', { name: textOf(site, name) })}</strong>
            <span className="c-card-text">
              <bdi>{mobileNumber}</bdi>
            </span>
          </Person>
        ))}
        {citizens.length > 0 && (
          <Person {...{ site, action: fillAction }}>
            <strong>{say(site, 'trial.fill')}</strong>
            <span className="c-card-text">{say(site, 'trial.fillText')}</span>
          </Person>
        )}
      </ul>
      {officers.length > 0 && (
        <>
          <h2>{say(site, 'trial.work')}</h2>
          <ul className="c-cards">
            {officers.map(({ userName, name, roles }) => (
              <Person key={userName} {...{ site, action, userName }} next={next.officer}>
                <strong>{say(site, 'trial.workAs', { name: textOf(site, name) })}</strong>
                <span className="c-card-text">{roles.map((role) => textOf(site, role)).join(', ')}</span>
              </Person>
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
}

type PersonProps = { site: Site; userName?: string; action: string; next?: string; children: ReactNode };

/** Whoever is chosen is signed in by a post: an address alone makes nobody somebody else. */
function Person({ site, userName, action, next, children }: PersonProps) {
  return (
    <li>
      <form method="post" action={action}>
        {next && <input type="hidden" name="next" value={next} />}
        <input type="hidden" name="language" value={site.language} />
        <button className="c-card" type="submit" name="user" value={userName}>
          <span>{children}</span>
          <Icon name="go" mirror />
        </button>
      </form>
    </li>
  );
}
