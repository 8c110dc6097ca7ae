import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { CitizenViewOf } from '../view';
import { say, textOf } from '../words';

export function CitiesPage({ site, cities }: CitizenViewOf<'cities'>) {
  return (
    <Frame site={site} title={say(site, 'cities.title')}>
      <h1>{say(site, 'cities.title')}</h1>
      <p className="c-lead">{say(site, cities.length > 0 ? 'cities.lead' : 'cities.none')}</p>
      <ul className="c-cards">
        {cities.map(({ city, name, services }) => (
          <li key={city}>
            <a className="c-card" href={addresses.services(site, city)}>
              <span>
                <strong>{textOf(site, name)}</strong>
                <span className="c-card-text">{say(site, 'cities.count', { count: services })}</span>
              </span>
              <Icon name="go" mirror />
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
