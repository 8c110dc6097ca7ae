import { type CatalogEntry, catalog } from '../catalog';
import { OutgoingError, type TextsToTranslate } from '../connector';
import type { Connection } from './deliver';
import { createOutgoing } from './outgoing';

/** More at once would keep a person waiting; whoever has more asks again. */
export const MOST_TEXTS = 100;
/** No translation of one text is longer. */
const LONGEST = 10_000;

export type Suggested = { suggestions: string[] } | { failure: string };

/** Asks one connection for translations. What comes back are suggestions: nobody's words until a person takes them. */
export async function suggestTranslations(
  { connection, connectors = catalog }: { connection: Connection; connectors?: Record<string, CatalogEntry> },
  texts: TextsToTranslate,
): Promise<Suggested> {
  const entry = Object.hasOwn(connectors, connection.connector) ? connectors[connection.connector] : undefined;
  const opened = entry?.open(connection.config);
  if (!opened) return { failure: 'connectors.unknown' };
  if ('issues' in opened) return { failure: 'connectors.config' };
  const { suggestTranslations: suggest, hostOf } = opened.connector;
  if (!suggest) return { failure: 'connectors.translates-not' };
  try {
    const outgoing = createOutgoing({ hosts: [hostOf()], allowPrivate: connection.internal });
    const suggestions = await suggest(outgoing, { ...texts, texts: texts.texts.slice(0, MOST_TEXTS) });
    if (suggestions.length !== Math.min(texts.texts.length, MOST_TEXTS)) return { failure: 'connectors.answer' };
    return { suggestions: suggestions.map((each) => (each.length > LONGEST ? '' : each.trim())) };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { failure: `connectors.${error.code}` };
  }
}
