import type { Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';

/** What people read for a code of DIGIT's states, actions and roles: a known name, else the code's words. */
export function nameOfCode(code: string): Text {
  const known = inEveryLanguage(`compiler.names.${code}`);
  if (Object.keys(known).length > 0) return known;
  const words = code
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
  return { en: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** Our codes of services DIGIT ships, by the code of their workflow. */
const KNOWN_SERVICES: Record<string, string> = {
  NewTL: 'trade-licence',
  EDITRENEWAL: 'trade-licence-renewal',
  PGR: 'grievance',
};

/** A service DIGIT ships: our code and its name. */
export function knownService(businessService: string): { code: string; name: Text } | undefined {
  const code = Object.hasOwn(KNOWN_SERVICES, businessService) ? KNOWN_SERVICES[businessService] : undefined;
  return code === undefined ? undefined : { code, name: inEveryLanguage(`compiler.services.${businessService}`) };
}
