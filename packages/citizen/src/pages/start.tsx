import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { BeforeHint, CitizenViewOf, Site } from '../view';
import { say, sayBefore, textOf } from '../words';
import { outcomeInWords } from './before-words';

/** What a citizen wants to know before beginning: how long, how much, who, with which papers. */
export function StartPage(view: CitizenViewOf<'start'>) {
  const { site, info } = view;
  const city = site.tenant?.city ?? '';
  const code = site.service?.code ?? '';
  const title = textOf(site, site.service?.name);
  const duration = textOf(site, info.duration);
  const cost = textOf(site, info.cost);
  const who = textOf(site, info.whoCanApply).split('\n').filter(Boolean);
  return (
    <Frame site={site} title={title} wide>
      <div className="c-start">
        <div>
          <h1>{title}</h1>
          <p className="c-lead">{textOf(site, view.description)}</p>
          <ul className="c-facts">
            {duration && <Fact icon="clock" value={duration} note={say(site, 'start.durationNote')} />}
            {cost && <Fact icon="money" value={cost} note={say(site, 'start.costNote')} />}
            <Fact
              icon="sheet"
              value={say(site, 'start.minutes', { minutes: view.minutes })}
              note={say(site, 'start.pages', { count: view.pages })}
            />
          </ul>
          <p className="c-go">
            <a className="c-button c-button-large" href={view.continueHref ?? view.startHref}>
              {say(site, view.continueHref ? 'start.continue' : 'start.start')}
              <Icon name="forward" mirror />
            </a>
          </p>
          {view.before && <Before site={site} before={view.before} />}
          {who.length > 0 && (
            <>
              <h2>{say(site, 'start.who')}</h2>
              {who.length === 1 ? (
                <p className="c-block">{who[0]}</p>
              ) : (
                <ul className="c-bullets">
                  {who.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </>
          )}
          {info.whatYouNeed.length > 0 && (
            <>
              <h2>{say(site, 'start.need')}</h2>
              <ul className="c-bullets">
                {info.whatYouNeed.map((need) => (
                  <li key={textOf(site, need)}>{textOf(site, need)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <aside className="c-aside">
          <section className="c-aside-part c-aside-first">
            <h2>{say(site, 'start.applied')}</h2>
            <p>{say(site, 'start.appliedText')}</p>
            <a className="c-button c-button-two c-full" href={addresses.track(site, city)}>
              {say(site, 'start.trackIt')}
            </a>
          </section>
          <section className="c-aside-part">
            <h3>{say(site, 'start.saved')}</h3>
            <p>{say(site, 'start.savedText')}</p>
            <p>
              <a href={addresses.resume(site, city, code)}>{say(site, 'start.resume')}</a>
            </p>
          </section>
        </aside>
      </div>
    </Frame>
  );
}

/** The way to *Check before you apply*, with what holds for everybody. */
function Before({ site, before }: { site: Site; before: BeforeHint }) {
  const speaking = { site, ...before };
  const said = before.parts.flatMap((part) => {
    const { purpose, told } = part;
    if (!told || (told.outcome.is !== 'cost' && told.outcome.is !== 'documents')) return [];
    if (told.outcome.is === 'documents' && !told.outcome.items.some((item) => item.isAlways)) return [];
    const words = outcomeInWords(speaking, part, told.shape, told.outcome);
    return [sayBefore(site, purpose === 'fee' ? 'start.cost' : 'start.documents', { cost: words, documents: words })];
  });
  return (
    <div className="c-note c-start-before">
      <div>
        <a href={before.href}>
          <strong>{sayBefore(site, 'start.link')}</strong>
        </a>
        <p>{sayBefore(site, 'start.note')}</p>
        {said.map((line) => (
          <p key={line} className="c-small">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

function Fact({ icon, value, note }: { icon: 'clock' | 'money' | 'sheet'; value: string; note: string }) {
  return (
    <li>
      <Icon name={icon} />
      <strong>{value}</strong>
      <span>{note}</span>
    </li>
  );
}
