import { Frame } from '../parts/frame';
import type { CitizenViewOf } from '../view';
import { say } from '../words';

/** The answers were saved elsewhere since this page was opened. What was typed goes along, so that either can be kept. */
export function ConflictPage({ site, action, posted, latestHref }: CitizenViewOf<'conflict'>) {
  return (
    <Frame site={site} title={say(site, 'conflict.title')} hasProblem>
      <h1>{say(site, 'conflict.title')}</h1>
      <p className="c-lead">{say(site, 'conflict.lead')}</p>
      <form className="c-actions" method="post" action={action} encType="multipart/form-data">
        {posted.map(({ name, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <button className="c-button" type="submit">
          {say(site, 'conflict.mine')}
        </button>
        <a className="c-button c-button-two" href={latestHref}>
          {say(site, 'conflict.theirs')}
        </a>
      </form>
    </Frame>
  );
}
