import type { Site, TrialBand } from '../view';
import { say } from '../words';

/** Above every page of a service that is only tried out: nobody may take it for a real one. */
export function TrialBar({ site, trial }: { site: Site; trial: TrialBand }) {
  return (
    <aside className="c-trial" aria-label={say(site, 'trial.band')}>
      <p className="c-trial-in">
        <strong>{say(site, 'trial.band')}</strong> <span>{say(site, 'trial.bandText')}</span>
        <a href={trial.href}>{say(site, 'trial.about')}</a>
        <a href={trial.messagesHref}>{say(site, 'trial.messages')}</a>
      </p>
      {trial.code && (
        <p className="c-trial-code" role="status">
          {say(site, 'trial.code', { code: `\u2068${trial.code}\u2069` })}
        </p>
      )}
    </aside>
  );
}
