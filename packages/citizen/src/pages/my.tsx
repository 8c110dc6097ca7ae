import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { CitizenViewOf } from '../view';
import { dayOf, say, textOf } from '../words';

export function MyPage({ site, applications, signOutAction }: CitizenViewOf<'my'>) {
  return (
    <Frame site={site} title={say(site, 'my.title')}>
      <h1>{say(site, 'my.title')}</h1>
      {applications.length === 0 && <p className="c-lead">{say(site, 'my.none')}</p>}
      <ul className="c-cards">
        {applications.map((each) => (
          <li key={each.id}>
            <a className="c-card" href={addresses.application(site, each.id)}>
              <span>
                <strong>{textOf(site, each.serviceName)}</strong>
                <span className="c-card-text">
                  <bdi>{each.number ?? each.reference}</bdi> · {textOf(site, each.stateName)}
                </span>
                <span className="c-card-text">
                  {say(site, 'my.updated', { date: dayOf(site, each.filedAt) })}
                  {each.needsYou && <span className="c-badge">{say(site, 'my.needsYou')}</span>}
                </span>
              </span>
              <Icon name="go" mirror />
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action={signOutAction}>
        <button className="c-link-button" type="submit" name="_op" value="sign-out">
          {say(site, 'my.signOut')}
        </button>
      </form>
    </Frame>
  );
}
