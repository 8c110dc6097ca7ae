import { Frame } from '../parts/frame';
import type { CitizenViewOf } from '../view';
import { say } from '../words';

/** Where a link leads when its trial is gone. */
export function TrialOverPage({ site }: CitizenViewOf<'trial-over'>) {
  return (
    <Frame site={site} title={say(site, 'trial.overTitle')} isAlone>
      <h1>{say(site, 'trial.overTitle')}</h1>
      <p className="c-lead">{say(site, 'trial.overText')}</p>
      <p>{say(site, 'trial.overNew')}</p>
    </Frame>
  );
}
