import { Frame } from '../parts/frame';
import type { CitizenViewOf } from '../view';
import { say } from '../words';

/** Shown once: the code is stored only as a hash. */
export function SavedPage({ site, code, continueHref, leaveAction }: CitizenViewOf<'saved'>) {
  return (
    <Frame site={site} title={say(site, 'saved.title')}>
      <h1>{say(site, 'saved.title')}</h1>
      {code && (
        <>
          <p className="c-lead">{say(site, 'saved.lead')}</p>
          <div className="c-receipt">
            <p>{say(site, 'saved.codeLabel')}</p>
            <p className="c-number" dir="ltr">
              {code.replace(/(.{4})(?=.)/g, '$1 ')}
            </p>
            <p className="c-small">{say(site, 'saved.private')}</p>
          </div>
        </>
      )}
      <p className="c-block">{say(site, 'saved.here')}</p>
      <form className="c-actions c-no-print" method="post" action={leaveAction}>
        <a className="c-button" href={continueHref}>
          {say(site, 'saved.goOn')}
        </a>
        <button className="c-link-button" type="submit" name="_op" value="forget">
          {say(site, 'saved.forget')}
        </button>
      </form>
    </Frame>
  );
}
