import type { Language, PageCode, ServiceCode } from '@nirmaan/lexicon';

/**
 * Addresses of citizen pages. Every one begins with the prefix the application runs under (`''` or `/services`) and
 * the language; `city` is the last part of the tenant id.
 */
export type Place = { prefix: string; language: Language };

const root = ({ prefix, language }: Place) => `${prefix}/${language}`;
const part = (text: string) => encodeURIComponent(text);

export const addresses = {
  home: (place: Place) => root(place),
  services: (place: Place, city: string) => `${root(place)}/${part(city)}`,
  service: (place: Place, city: string, service: ServiceCode) => `${root(place)}/${part(city)}/${part(service)}`,
  before: (place: Place, city: string, service: ServiceCode) => `${addresses.service(place, city, service)}/before`,
  apply: (place: Place, city: string, service: ServiceCode, page: PageCode) =>
    `${addresses.service(place, city, service)}/apply/${part(page)}`,
  check: (place: Place, city: string, service: ServiceCode) => `${addresses.service(place, city, service)}/check`,
  prove: (place: Place, city: string, service: ServiceCode) => `${addresses.service(place, city, service)}/prove`,
  resume: (place: Place, city: string, service: ServiceCode) => `${addresses.service(place, city, service)}/resume`,
  submitted: (place: Place, city: string, service: ServiceCode, reference: string) =>
    `${addresses.service(place, city, service)}/submitted/${part(reference)}`,
  track: (place: Place, city?: string) => `${root(place)}/track${city ? `?city=${part(city)}` : ''}`,
  my: (place: Place) => `${root(place)}/my`,
  application: (place: Place, id: string) => `${root(place)}/my/${part(id)}`,
  correct: (place: Place, id: string, page: PageCode) => `${root(place)}/my/${part(id)}/correct/${part(page)}`,
  checkCorrection: (place: Place, id: string) => `${root(place)}/my/${part(id)}/check`,
  asset: (prefix: string, name: string) => `${prefix}/_citizen/${part(name)}`,
  recording: (prefix: string, sha256: string) => `${prefix}/_citizen/recording/${part(sha256)}`,
  /** The same place in another language; `here` begins after the language. */
  inLanguage: (prefix: string, language: Language, here: string) => `${prefix}/${language}${here}`,
} as const;
