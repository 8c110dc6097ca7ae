import { Frame } from '../parts/frame';
import { ProblemSummary, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { maskMobile, say } from '../words';
import { MobileQuestion } from './prove';

/** How to come back: a code on paper, shown once (it is stored only as a hash), or a link that wants a one-time code. */
export function SavedPage(view: CitizenViewOf<'saved'>) {
  const { site, code, link, issues } = view;
  return (
    <Frame site={site} title={say(site, 'saved.title')} hasProblem={issues.length > 0}>
      <ProblemSummary site={site} issues={issues} />
      <h1>{say(site, 'saved.title')}</h1>
      {link && (
        <>
          <p className="c-lead">
            {say(site, 'saved.linkLead', { mobile: `\u2066${maskMobile(link.mobileNumber)}\u2069` })}
          </p>
          <div className="c-receipt">
            <p>{say(site, 'saved.linkLabel')}</p>
            <p className="c-address" dir="ltr">
              <a href={link.href} data-shared="">
                {link.href}
              </a>
            </p>
            <button type="button" className="c-button c-button-two c-no-print" data-share="" data-script-only="" hidden>
              {say(site, 'saved.share')}
            </button>
          </div>
        </>
      )}
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
      {!link && (
        <form className="c-block c-no-print" method="post" action={view.linkAction} noValidate data-enhance="">
          <h2>{say(site, 'saved.linkTitle')}</h2>
          <p>{say(site, 'saved.linkText')}</p>
          <MobileQuestion site={site} value={view.mobileNumber} issues={issues} label={say(site, 'prove.mobile')} />
          <button className="c-button c-button-two" type="submit" name="_op" value="link">
            {say(site, 'saved.makeLink')}
          </button>
          <SendStatus site={site} />
        </form>
      )}
      <p className="c-block">{say(site, 'saved.here')}</p>
      <form className="c-actions c-no-print" method="post" action={view.leaveAction}>
        <a className="c-button" href={view.continueHref}>
          {say(site, 'saved.goOn')}
        </a>
        <button className="c-link-button" type="submit" name="_op" value="forget">
          {say(site, 'saved.forget')}
        </button>
      </form>
    </Frame>
  );
}
