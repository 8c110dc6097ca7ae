import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { CitizenViewOf } from '../view';
import { say, textOf } from '../words';

export function ServicesPage({ site, services }: CitizenViewOf<'services'>) {
  const city = site.tenant?.city ?? '';
  return (
    <Frame site={site} title={say(site, 'services.title')}>
      <h1>{say(site, 'services.title')}</h1>
      <p className="c-lead">
        {services.length > 0
          ? say(site, 'services.lead')
          : say(site, 'services.none', { city: textOf(site, site.tenant?.name) })}
      </p>
      <ul className="c-cards">
        {services.map((service) => (
          <li key={service.code}>
            <a className="c-card" href={addresses.service(site, city, service.code)}>
              <span>
                <strong>{textOf(site, service.name)}</strong>
                <span className="c-card-text">{textOf(site, service.description)}</span>
              </span>
              <Icon name="go" mirror />
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
