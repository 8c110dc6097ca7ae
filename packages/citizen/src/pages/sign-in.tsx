import { Frame } from '../parts/frame';
import { ProblemSummary, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { maskMobile, say } from '../words';
import { CodeQuestion, MobileQuestion } from './prove';

export function SignInPage(view: CitizenViewOf<'sign-in'>) {
  const { site, step, values, issues, problem } = view;
  const title = say(site, step === 'code' ? 'prove.codeTitle' : 'my.signIn');
  return (
    <Frame site={site} title={title} hasProblem={issues.length > 0 || problem !== undefined}>
      <ProblemSummary site={site} issues={issues}>
        {problem && <p>{say(site, problem === 'too-many' ? 'prove.tooMany' : 'prove.signInDown')}</p>}
      </ProblemSummary>
      <h1>{title}</h1>
      <form method="post" action={view.action} noValidate data-enhance="">
        {step === 'number' ? (
          <>
            <p className="c-lead">{say(site, 'my.signInLead')}</p>
            <MobileQuestion site={site} value={values.mobileNumber} issues={issues} label={say(site, 'prove.mobile')} />
            <div className="c-actions">
              <button className="c-button" type="submit" name="_op" value="send">
                {say(site, 'prove.send')}
              </button>
            </div>
          </>
        ) : (
          <>
            <input type="hidden" name="mobileNumber" value={values.mobileNumber ?? ''} />
            <p className="c-lead">
              {say(site, 'prove.codeLead', { mobile: `\u2066${maskMobile(values.mobileNumber ?? '')}\u2069` })}
            </p>
            <CodeQuestion site={site} issues={issues} />
            <div className="c-actions">
              <button className="c-button" type="submit" name="_op" value="enter">
                {say(site, 'my.enter')}
              </button>
              <button className="c-link-button" type="submit" name="_op" value="send">
                {say(site, 'prove.again')}
              </button>
            </div>
          </>
        )}
        <SendStatus site={site} />
      </form>
    </Frame>
  );
}
