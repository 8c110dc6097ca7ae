import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { ProblemSummary, Question, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { say } from '../words';

export function ResumePage({ site, action, value, unknown }: CitizenViewOf<'resume'>) {
  const back =
    site.tenant && site.service ? addresses.service(site, site.tenant.city, site.service.code) : addresses.home(site);
  return (
    <Frame site={site} title={say(site, 'resume.title')} back={back} hasProblem={unknown}>
      <ProblemSummary site={site} issues={[]}>
        {unknown && <p>{say(site, 'resume.unknown')}</p>}
      </ProblemSummary>
      <h1>{say(site, 'resume.title')}</h1>
      <form method="post" action={action} noValidate data-enhance="">
        <Question
          site={site}
          name="code"
          label={say(site, 'resume.code')}
          hint={say(site, 'resume.hint')}
          value={value}
          issues={[]}
          maxLength={40}
          className="c-input-mobile"
          code
        />
        <div className="c-actions">
          <button className="c-button" type="submit">
            {say(site, 'resume.go')}
          </button>
        </div>
        <SendStatus site={site} />
      </form>
    </Frame>
  );
}
