import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { ProblemSummary, SendStatus } from '../parts/questions';
import { Standing } from '../parts/standing';
import type { CitizenViewOf } from '../view';
import { maskMobile, say } from '../words';
import { CodeQuestion } from './prove';

export function TrackingPage({ site, application, signInHref, proof }: CitizenViewOf<'tracking'>) {
  return (
    <Frame site={site} title={say(site, 'application.title')} hasProblem={(proof?.issues.length ?? 0) > 0}>
      {proof && (
        <ProblemSummary site={site} issues={proof.issues}>
          {proof.problem && <p>{say(site, proof.problem === 'too-many' ? 'prove.tooMany' : 'prove.signInDown')}</p>}
        </ProblemSummary>
      )}
      <Standing site={site} application={application} />
      {proof && <ProveNow site={site} proof={proof} />}
      {application.needsYou && (
        <p className="c-actions">
          <a className="c-button" href={signInHref}>
            {say(site, 'application.signInToAct')}
          </a>
        </p>
      )}
      <p>
        <a href={addresses.track(site, site.tenant?.city)}>{say(site, 'track.another')}</a>
      </p>
    </Frame>
  );
}

/** Filed while no code could be sent: the number is proven now, before an officer decides. */
function ProveNow({
  site,
  proof,
}: {
  site: CitizenViewOf<'tracking'>['site'];
  proof: NonNullable<CitizenViewOf<'tracking'>['proof']>;
}) {
  return (
    <form method="post" action={proof.action} noValidate data-enhance="">
      <h2>{say(site, 'track.proveTitle')}</h2>
      {Object.entries(proof.values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {proof.step === 'code' && (
        <>
          <p className="c-lead">
            {say(site, 'prove.codeLead', { mobile: `\u2066${maskMobile(proof.values.mobileNumber)}\u2069` })}
          </p>
          <CodeQuestion site={site} issues={proof.issues} />
        </>
      )}
      <div className="c-actions">
        {proof.step === 'code' && (
          <button className="c-button" type="submit" name="_op" value="prove">
            {say(site, 'track.prove')}
          </button>
        )}
        <button className={proof.step === 'code' ? 'c-link-button' : 'c-button'} type="submit" name="_op" value="send">
          {say(site, proof.step === 'code' ? 'prove.again' : 'prove.send')}
        </button>
      </div>
      <SendStatus site={site} />
    </form>
  );
}
