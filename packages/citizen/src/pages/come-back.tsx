import { Frame } from '../parts/frame';
import { ProblemSummary, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { maskMobile, say } from '../words';
import { CodeQuestion } from './prove';

/** Where a link leads: the answers are shown to whoever has the telephone, too. */
export function ComeBackPage(view: CitizenViewOf<'come-back'>) {
  const { site, step, issues, problem } = view;
  const mobile = `\u2066${maskMobile(view.mobileNumber)}\u2069`;
  return (
    <Frame site={site} title={say(site, 'resume.title')} hasProblem={issues.length > 0 || problem !== undefined}>
      <ProblemSummary site={site} issues={issues}>
        {problem && <p>{say(site, problem === 'too-many' ? 'prove.tooMany' : 'prove.signInDown')}</p>}
      </ProblemSummary>
      <h1>{say(site, 'resume.title')}</h1>
      <form method="post" action={view.action} noValidate data-enhance="">
        <p className="c-lead">{say(site, step === 'send' ? 'resume.sendLead' : 'prove.codeLead', { mobile })}</p>
        {step === 'code' && <CodeQuestion site={site} issues={issues} />}
        <div className="c-actions">
          {step === 'code' && (
            <button className="c-button" type="submit" name="_op" value="enter">
              {say(site, 'resume.go')}
            </button>
          )}
          <button className={step === 'send' ? 'c-button' : 'c-link-button'} type="submit" name="_op" value="send">
            {say(site, step === 'send' ? 'prove.send' : 'prove.again')}
          </button>
        </div>
        <SendStatus site={site} />
      </form>
      <p className="c-block">
        <a href={view.resumeHref}>{say(site, 'resume.byCode')}</a>
      </p>
    </Frame>
  );
}
