/**
 * What only a trial has: a page of who to be in it (`/try/<id>`), messages sent (`_messages`), becoming somebody (`_as`) and
 * having a form filled in (`_fill`). Everything else is the ordinary citizen pages.
 */
import { cityOf, localize } from '@nirmaan/lexicon';
import { fillingAt } from '../citizen/apply';
import { type Answer, type Ask, type Cookie, postedValue, redirect } from '../citizen/ask';
import { type Desk, LANGUAGES, linkTo, notFound, openService, page, siteOf } from '../citizen/desk';
import { CITIZEN_COOKIE } from '../session-cookie';
import { fillIn } from './fill-in';
import { citizensOf, isOf, type Playing, signInAs } from './play-as';
import { sentMessages } from './sent-messages';
import { isBelow } from './trial-path';

export type TrialStep = 'landing' | 'messages' | 'as' | 'fill';

/** Which of them an address is, by its parts below the trial. Pages may be asked for in a language, else it is the reader's. */
export function trialStepOf([first, second, ...rest]: readonly string[]): TrialStep | undefined {
  const isLanguage = first !== undefined && LANGUAGES.includes(first);
  const last = isLanguage ? second : first;
  if ((isLanguage && rest.length > 0) || (!isLanguage && second !== undefined)) return undefined;
  if (last === undefined) return 'landing';
  if (last === '_messages') return 'messages';
  if (isLanguage) return undefined;
  return last === '_as' ? 'as' : last === '_fill' ? 'fill' : undefined;
}

/** Both are posted from our own pages, or from the builder beside them. */
export const isPosted = (step: TrialStep): boolean => step === 'as' || step === 'fill';

export async function handleTrial(runtime: Playing, desk: Desk, ask: Ask, step: TrialStep): Promise<Answer> {
  if (isPosted(step) !== (ask.method === 'POST')) return notFound(desk, ask);
  switch (step) {
    case 'landing':
      return landing(runtime, desk, ask);
    case 'messages':
      return messages(runtime, desk, ask);
    case 'as':
      return playAs(runtime, desk, ask);
    case 'fill':
      return fill(runtime, desk, ask);
  }
}

async function landing(runtime: Playing, desk: Desk, ask: Ask): Promise<Answer> {
  const { trial } = runtime;
  const opened = await openService(desk, ask, { city: cityOf(trial.city), service: trial.service });
  const roles = new Map(opened?.definition.roles.map(({ code, name }) => [code, name]));
  const service = { code: trial.service, name: trial.name };
  const site = { ...siteOf(desk, { ...ask, path: [] }, { city: opened?.city }), languages: LANGUAGES, service };
  const others = trial.people.filter(({ audience }) => audience !== 'citizen');
  const { place, ...to } = linkTo(desk, ask);
  return page({
    kind: 'trial',
    site: { ...site, defaultLanguage: opened?.definition.defaultLanguage ?? 'en' },
    ...(trial.kind === 'shared' && { until: trial.expiresAt }),
    citizens: citizensOf(trial).map(({ userName, name, mobileNumber }) => ({ userName, name, mobileNumber })),
    officers: others.map((each) => ({
      userName: each.userName,
      name: each.name,
      roles: each.roles.map((role) => roles.get(role) ?? { en: role }),
    })),
    action: `${desk.prefix}/_as`,
    next: { citizen: to.service({ ...place, prefix: '' }, cityOf(trial.city), trial.service), officer: '/work' },
    fillAction: `${desk.prefix}/_fill`,
  });
}

async function messages({ trial }: Playing, desk: Desk, ask: Ask): Promise<Answer> {
  const sent = await sentMessages(trial.digitUrl);
  const site = { ...siteOf(desk, { ...ask, path: ['_messages'] }), languages: LANGUAGES };
  return page({
    kind: 'trial-messages',
    site,
    ...(sent && { messages: sent }),
    back: `${desk.prefix}/${ask.language}`,
  });
}

async function playAs(runtime: Playing, desk: Desk, ask: Ask): Promise<Answer> {
  const next = postedValue(ask, 'next');
  const cookie = isBelow(next) ? await signInAs(runtime, postedValue(ask, 'user')) : undefined;
  return cookie ? redirect(`${desk.prefix}${next}`, [cookie]) : notFound(desk, ask);
}

async function fill(runtime: Playing, desk: Desk, posted: Ask): Promise<Answer> {
  const { trial } = runtime;
  const wished = postedValue(posted, 'language');
  const language = LANGUAGES.includes(wished) ? wished : posted.language;
  const ask: Ask = { ...posted, language, path: [cityOf(trial.city), trial.service] };
  const citizens = citizensOf(trial);
  const userName = postedValue(ask, 'user');
  const session = await desk.sessions.find('citizen', ask.cookie(CITIZEN_COOKIE));
  // Who is not said is whoever this is already.
  const person =
    citizens.find((each) => each.userName === userName) ?? citizens.find((each) => isOf(session, each)) ?? citizens[0];
  const found = await fillingAt(desk, ask);
  if (!person || !found) return notFound(desk, ask);
  const { filling } = found;
  const { name, mobileNumber } = person;
  const saved = await fillIn(desk, ask, filling, {
    person: { name: localize(name, language, 'en'), mobileNumber },
    random: Math.random,
  });
  const signedIn: (Cookie | undefined)[] = isOf(session, person) ? [] : [await signInAs(runtime, person.userName)];
  const cookies = [...filling.cookies(), ...signedIn.filter((each) => each !== undefined)];
  // Somebody typed meanwhile: what is there now is shown, and nothing of it was overwritten.
  return redirect(saved ? filling.checkHref : filling.startHref, cookies);
}
