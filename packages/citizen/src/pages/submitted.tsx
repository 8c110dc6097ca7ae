import { addresses } from '../addresses';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import type { CitizenViewOf } from '../view';
import { momentOf, say, textOf } from '../words';

/** The receipt. Printed it is the citizen's paper. */
export function SubmittedPage(view: CitizenViewOf<'submitted'>) {
  const { site } = view;
  const title = say(site, 'submitted.title');
  return (
    <Frame site={site} title={title}>
      <div className="c-receipt" role="status">
        <div className="c-receipt-title">
          <Icon name="done" />
          <h1>{title}</h1>
        </div>
        <p>{say(site, view.number ? 'submitted.number' : 'submitted.reference')}</p>
        <p className="c-number" dir="ltr">
          {view.number ?? view.reference}
        </p>
        {!view.number && <p className="c-small">{say(site, 'submitted.numberComes')}</p>}
      </div>
      {view.proven === false && (
        <div className="c-note c-note-warn">
          <Icon name="warning" />
          <p>{say(site, 'submitted.unproven')}</p>
        </div>
      )}
      <dl className="c-receipt-list">
        {view.number && <Row term={say(site, 'submitted.reference')} value={view.reference} code />}
        <Row term={say(site, 'submitted.service')} value={textOf(site, site.service?.name)} />
        <Row term={say(site, 'submitted.office')} value={textOf(site, site.tenant?.name)} />
        {view.at !== undefined && <Row term={say(site, 'submitted.at')} value={momentOf(site, view.at)} />}
      </dl>
      <p className="c-block">{say(site, 'submitted.keep')}</p>
      <div className="c-pair c-no-print" data-script-only="" hidden>
        <button className="c-button c-button-two" type="button" data-share="">
          <Icon name="share" />
          {say(site, 'submitted.share')}
        </button>
        <button className="c-button c-button-two" type="button" data-print="">
          <Icon name="print" />
          {say(site, 'submitted.print')}
        </button>
      </div>
      <h2>{say(site, 'submitted.next')}</h2>
      <p className="c-block">{say(site, 'submitted.nextText')}</p>
      <p className="c-no-print">
        <a href={addresses.track(site, site.tenant?.city)}>{say(site, 'submitted.track')}</a>
      </p>
    </Frame>
  );
}

function Row({ term, value, code = false }: { term: string; value: string; code?: boolean }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir={code ? 'ltr' : undefined}>{value}</dd>
    </div>
  );
}
