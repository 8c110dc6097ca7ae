import type { Tracking } from '@nirmaan/applications';
import type { ApplicationState } from '@nirmaan/citizen';
import { type Issue, issue } from '@nirmaan/lexicon';
import { type Answer, type Ask, postedValue } from './ask';
import { type Desk, linkTo, listCities, page, siteOf } from './desk';
import { checkMobile, tidyMobile } from './mobile';

/** `/track`: where an application stands, for whoever knows its reference and mobile number. Nothing of either goes into an address. */
export async function track(desk: Desk, ask: Ask): Promise<Answer> {
  const { place, ...to } = linkTo(desk, ask);
  const cities = await listCities(desk, ask);
  const values = {
    city: ask.method === 'GET' ? (ask.query.get('city') ?? '') : postedValue(ask, 'city'),
    reference: postedValue(ask, 'reference').slice(0, 80),
    mobileNumber: tidyMobile(postedValue(ask, 'mobileNumber')),
  };
  const city = cities.find((each) => each.city === values.city);
  const site = siteOf(desk, ask, { city });
  const show = (issues: Issue[], problem?: 'not-found' | 'too-many') =>
    page(
      { kind: 'track', site, cities, values, issues, action: to.track(place), ...(problem && { problem }) },
      problem === 'too-many' ? 429 : issues.length > 0 || problem ? 422 : 200,
      ask.method === 'GET',
    );
  if (ask.method === 'GET') return show([]);
  const wrong = [
    ...(city ? [] : [issue('citizen.city-missing', '/city')]),
    ...(values.reference ? [] : [issue('citizen.reference-missing', '/reference')]),
    ...checkMobile(values.mobileNumber),
  ];
  if (!city || wrong.length > 0) return show(wrong);
  // A reference must not be guessed by trying mobile numbers, nor the other way round.
  const mayTry =
    desk.rateLimit.allows('track', values.reference.toUpperCase(), 20) &&
    desk.rateLimit.allows('track-number', values.mobileNumber, 60);
  if (!mayTry) return show([], 'too-many');
  const of = { realm: desk.realm, tenant: city.tenant, reference: values.reference, mobileNumber: values.mobileNumber };
  const tracking = await desk.applications.track(of);
  if (!tracking) return show([], 'not-found');

  const shown = (
    proof: { step: 'offer' | 'code'; issues: Issue[]; problem?: 'digit-down' | 'too-many' },
    now = tracking,
  ) =>
    page(
      {
        kind: 'tracking',
        site,
        application: stateOfTracking(now),
        signInHref: to.my(place),
        ...(!now.proven && {
          proof: { ...proof, values: { ...values, city: city.city }, action: to.track(place) },
        }),
      },
      proof.issues.length > 0 ? 422 : 200,
    );
  switch (postedValue(ask, '_op')) {
    case 'send': {
      const sent = await desk.applications.sendCode(of);
      return sent.sent
        ? shown({ step: 'code', issues: [] })
        : shown({ step: 'offer', issues: [], problem: sent.reason ?? 'digit-down' });
    }
    case 'prove': {
      const code = postedValue(ask, 'code').replace(/\s/g, '');
      if (!code) return shown({ step: 'code', issues: [issue('citizen.code-missing', '/code')] });
      const proof = await desk.applications.prove({ ...of, code });
      if (!proof || 'wrongCode' in proof)
        return shown({ step: 'code', issues: [issue('citizen.code-wrong', '/code')] });
      return shown({ step: 'offer', issues: [] }, { ...tracking, proven: true });
    }
    default:
      return shown({ step: 'offer', issues: [] });
  }
}

export function stateOfTracking(tracking: Tracking): ApplicationState {
  return {
    reference: tracking.reference,
    ...(tracking.number !== undefined && { number: tracking.number }),
    serviceName: tracking.serviceName,
    stateName: tracking.state.name,
    steps: tracking.steps,
    messages: tracking.messages,
    needsYou: tracking.needsYou,
    over: tracking.over,
    ...(tracking.due !== undefined && { due: tracking.due }),
    proven: tracking.proven,
  };
}
