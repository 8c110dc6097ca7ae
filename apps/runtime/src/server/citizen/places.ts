import type { Ask } from './ask';
import { type Desk, linkTo, type Opened } from './desk';
import { findOwnDraft } from './own-drafts';

/** The addresses of one service in one city. */
export const urls = (desk: Desk, ask: Ask, { city, definition }: Opened) => {
  const { place } = linkTo(desk, ask);
  const base = `${desk.prefix}/${place.language}/${encodeURIComponent(city.city)}/${definition.code}`;
  const inLanguage = (language: string) =>
    `${desk.prefix}/${language}/${encodeURIComponent(city.city)}/${definition.code}`;
  return {
    start: base,
    before: `${base}/before`,
    page: (code: string, language = ask.language) => `${inLanguage(language)}/apply/${encodeURIComponent(code)}`,
    check: `${base}/check`,
    prove: `${base}/prove`,
    submitted: (reference: string) => `${base}/submitted/${encodeURIComponent(reference)}`,
    resume: `${base}/resume`,
    comeBack: (link: string) => `${base}/resume/${encodeURIComponent(link)}`,
    leave: `${base}/leave`,
    document: (ref: string) => `${base}/document/${encodeURIComponent(ref)}`,
    uploads: `${base}/uploads`,
  };
};

/** What this browser is filling there. */
export const draftOf = (desk: Desk, ask: Ask, { city, definition }: Opened) =>
  findOwnDraft(desk, ask, { tenant: city.tenant, service: definition.code });
