import type { Sessions } from '@nirmaan/access';
import type { Applications, Catalogue, PublishedVersion } from '@nirmaan/applications';
import { addresses, type CitizenView, renderCitizenPage, type Site, type TrialBand } from '@nirmaan/citizen';
import type { CitizenAssets } from '@nirmaan/citizen/server';
import type { Form } from '@nirmaan/forms';
import { cityOf, type Instant, type Language, type TenantId, type Text } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type Messages } from '@nirmaan/lexicon/messages';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Answer, Ask } from './ask';
import type { RateLimit } from './rate-limit';

/** What handlers of citizen pages work with. */
export type Desk = {
  realm: string;
  prefix: string;
  catalogue: Catalogue;
  applications: Applications;
  sessions: Sessions;
  assets: Pick<CitizenAssets, 'names'>;
  /** Tiles of maps, and whose they are; absent: there are no maps. */
  map?: Site['map'] | undefined;
  rateLimit: RateLimit;
  /** What a cookie of ours is called here. */
  cookieName(name: string): string;
  /** The service is only tried out: what every page then says. */
  band?: TrialBand;
  now(): Instant;
  newId(): string;
};

/** Languages Nirmaan itself speaks; a service may offer fewer. */
export const LANGUAGES: Language[] = Object.keys(languagePacks);
const DEFAULT_TIME_ZONE = 'Asia/Kolkata';

const messages = new Map<Language, Messages>();
export function messagesIn(language: Language): Messages {
  const known = messages.get(language) ?? createMessages(languagePacks, language);
  messages.set(language, known);
  return known;
}

/** A city that citizens can choose, with its name in the language of the page. */
export type City = { tenant: TenantId; city: string; name: Text };

export async function listCities(desk: Desk, { language }: Pick<Ask, 'language'>): Promise<City[]> {
  const cities = await desk.catalogue.cities(desk.realm, language);
  return cities.map(({ tenant, name }) => ({ tenant, city: cityOf(tenant), name: { [language]: name } }));
}

export async function findCity(desk: Desk, ask: Pick<Ask, 'language'>, city: string): Promise<City | undefined> {
  return (await listCities(desk, ask)).find((each) => each.city === city);
}

/** What surrounds the page that answers `ask`. */
export function siteOf(
  desk: Desk,
  ask: Pick<Ask, 'language' | 'path' | 'query' | 'insecure'>,
  about: { city?: City | undefined; definition?: ServiceDefinition | undefined } = {},
): Site {
  const { city, definition } = about;
  const query = ask.query.size > 0 ? `?${ask.query}` : '';
  const words = messagesIn(ask.language);
  return {
    messages: words,
    language: ask.language,
    languages: definition
      ? [...new Set([...definition.languages.filter((each) => LANGUAGES.includes(each)), ask.language])]
      : LANGUAGES,
    defaultLanguage: definition?.defaultLanguage ?? 'en',
    prefix: desk.prefix,
    here: ask.path.map((part) => `/${encodeURIComponent(part)}`).join('') + query,
    timeZone: definition?.timeZone ?? DEFAULT_TIME_ZONE,
    ...(city && { tenant: { city: city.city, name: city.name } }),
    ...(definition && { service: { code: definition.code, name: definition.name } }),
    ...(desk.assets.names && { assets: desk.assets.names }),
    ...(desk.map && { map: desk.map }),
    ...(desk.band && { trial: desk.band }),
    ...(ask.insecure && { notice: words.text('citizen.site.insecure') }),
  };
}

export function page(view: CitizenView, status = 200, isPublic = false): Answer {
  return { kind: 'page', html: renderCitizenPage(view), status, isPublic };
}

export function notFound(desk: Desk, ask: Ask, about?: Parameters<typeof siteOf>[2]): Answer {
  return page({ kind: 'error', site: siteOf(desk, ask, about), reason: 'not-found' }, 404);
}

/** The service at an address, and the city it is opened in. */
export type Opened = { city: City; published: PublishedVersion; definition: ServiceDefinition; form: Form };

export async function openService(
  desk: Desk,
  ask: Pick<Ask, 'language'>,
  { city: cityCode, service }: { city: string; service: string },
): Promise<Opened | undefined> {
  const city = await findCity(desk, ask, cityCode);
  const published = city && (await desk.catalogue.findService(desk.realm, city.tenant, service));
  const form = published?.definition.forms[0];
  return city && published && form && { city, published, definition: published.definition, form };
}

export const linkTo = (desk: Desk, ask: Pick<Ask, 'language'>) => {
  const place = { prefix: desk.prefix, language: ask.language };
  return { place, ...addresses };
};
