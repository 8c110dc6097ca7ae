import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import type { CitizenViewOf, ErrorReason } from '../view';
import { say } from '../words';

const words: Record<ErrorReason, string> = {
  'not-found': 'notFound',
  failed: 'failed',
  expired: 'expired',
  'digit-down': 'down',
  'too-large': 'tooLarge',
  origin: 'origin',
  'too-many': 'tooMany',
};

export function ErrorPage({ site, reason, againHref, params }: CitizenViewOf<'error'>) {
  const title = say(site, `error.${words[reason]}Title`);
  const home = site.tenant ? addresses.services(site, site.tenant.city) : addresses.home(site);
  return (
    <Frame site={site} title={title}>
      <h1>{title}</h1>
      <p className="c-lead">{say(site, `error.${words[reason]}Text`, params)}</p>
      <p className="c-actions">
        {againHref && (
          <a className="c-button" href={againHref}>
            {say(site, 'error.again')}
          </a>
        )}
        <a className={againHref ? 'c-button c-button-two' : 'c-button'} href={home}>
          {say(site, 'error.home')}
        </a>
        {reason === 'expired' && site.tenant && site.service && (
          <a href={addresses.resume(site, site.tenant.city, site.service.code)}>{say(site, 'start.resume')}</a>
        )}
      </p>
    </Frame>
  );
}
