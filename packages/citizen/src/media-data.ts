import { typeOf, withInner } from '@nirmaan/forms';
import { addresses } from './addresses';
import type { FormView } from './view';
import { say } from './words';

type Helper = NonNullable<ReturnType<typeof typeOf>['helper']>;

/** What the script says while it helps with files, signatures, codes and places. */
const words = {
  files: ['preparing', 'sending', 'waiting', 'cancel', 'cancelled', 'tooLarge', 'failed', 'unfinished', 'wait', 'sent'],
  sign: ['pad', 'clear', 'cleared'],
  scan: ['aim', 'close', 'refused', 'found'],
  locate: ['locating', 'found', 'refused', 'map', 'marker', 'zoomIn', 'zoomOut'],
} as const satisfies Record<Helper, readonly string[]>;

type WordsOf<Name extends Helper> = Record<(typeof words)[Name][number], string>;

/** What the script needs to help with the fields of a page that native elements serve only in part. */
export type MediaData = {
  page: string;
  /** Where files are sent in pieces. */
  uploads?: string;
  /** Absent: there is no map, only typing and the device's position. */
  map?: { tiles: string; attribution: string; style: string };
  words: { [Name in Helper]?: WordsOf<Name> };
};

/** Blanks that the script fills. */
const BLANKS = { name: '{name}', percent: '{percent}', megabytes: '{megabytes}', metres: '{metres}' };

export function mediaOf({ site, page, uploads }: FormView): MediaData | undefined {
  const helpers = new Set(withInner(page.fields).flatMap((field) => typeOf(field).helper ?? []));
  if (helpers.size === 0) return undefined;
  const wordsOf = <Name extends Helper>(name: Name) =>
    helpers.has(name) && {
      [name]: Object.fromEntries(words[name].map((word) => [word, say(site, `media.${name}.${word}`, BLANKS)])),
    };
  const style = site.assets?.map;
  return {
    page: page.code,
    ...(uploads && { uploads }),
    ...(helpers.has('locate') &&
      site.map &&
      style && { map: { ...site.map, style: addresses.asset(site.prefix, style) } }),
    words: { ...wordsOf('files'), ...wordsOf('sign'), ...wordsOf('scan'), ...wordsOf('locate') },
  };
}
