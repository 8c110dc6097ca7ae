import { Frame } from '../parts/frame';
import type { CitizenViewOf } from '../view';
import { momentOf, say } from '../words';

/** What would have been sent to phones. */
export function TrialMessagesPage({ site, messages, back }: CitizenViewOf<'trial-messages'>) {
  return (
    <Frame site={site} title={say(site, 'trial.messages')} back={back}>
      <h1>{say(site, 'trial.messages')}</h1>
      <p className="c-lead">{say(site, messages ? 'trial.messagesLead' : 'trial.messagesUnread')}</p>
      {messages?.length === 0 && <p>{say(site, 'trial.messagesNone')}</p>}
      <ol className="c-sent">
        {messages?.map(({ at, to, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is made once
          <li key={index}>
            <p className="c-sent-head">
              <bdi>{to}</bdi> · {momentOf(site, at)}
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
