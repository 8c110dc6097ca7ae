import { Frame } from '../parts/frame';
import { ProblemSummary, Question, SelectCity, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { say } from '../words';
import { MobileQuestion } from './prove';

export function TrackPage(view: CitizenViewOf<'track'>) {
  const { site, values, issues, problem } = view;
  const title = say(site, 'track.title');
  return (
    <Frame site={site} title={title} hasProblem={issues.length > 0 || problem !== undefined}>
      <ProblemSummary site={site} issues={issues}>
        {problem && <p>{say(site, problem === 'not-found' ? 'track.notFound' : 'track.tooMany')}</p>}
      </ProblemSummary>
      <h1>{title}</h1>
      <p className="c-lead">{say(site, 'track.lead')}</p>
      <form method="post" action={view.action} noValidate data-enhance="">
        <SelectCity site={site} cities={view.cities} value={values.city} issues={issues} />
        <Question
          site={site}
          name="reference"
          label={say(site, 'track.reference')}
          hint={say(site, 'track.referenceHint')}
          value={values.reference}
          issues={issues}
          maxLength={80}
          code
        />
        <MobileQuestion site={site} value={values.mobileNumber} issues={issues} label={say(site, 'track.mobile')} />
        <div className="c-actions">
          <button className="c-button" type="submit">
            {say(site, 'track.find')}
          </button>
        </div>
        <SendStatus site={site} />
      </form>
    </Frame>
  );
}
