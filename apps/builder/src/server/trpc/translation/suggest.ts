import { catalog } from '@nirmaan/connectors';
import { MOST_TEXTS, suggestTranslations } from '@nirmaan/connectors/server';
import { Language } from '@nirmaan/lexicon';
import { z } from 'zod';
import { authors } from '../../policies';
import { Failure, procedure } from '../procedure';

/** Names of connections that suggest translations; none where no such system is connected. */
export const listTranslators = procedure.policy(authors).query(async ({ ctx: { builder, session } }) => {
  const connections = await builder.connections.listConnections(session.realm);
  return connections.flatMap(({ name, connector }) => (catalog[connector]?.translates ? [name] : []));
});

/** Suggestions of one connection, in the order of the texts. */
export const suggest = procedure
  .policy(authors)
  .input(
    z.object({
      connection: z.string().max(100),
      from: Language,
      to: Language,
      texts: z.array(z.string().max(5000)).min(1).max(MOST_TEXTS),
    }),
  )
  .mutation(async ({ ctx: { builder, session }, input: { connection: name, ...texts } }) => {
    const connection = await builder.connections.findConnection(session.realm, name);
    if (!connection) throw new Failure({ code: 'no-translator', params: { name } }, 'NOT_FOUND');
    const answer = await suggestTranslations({ connection }, texts);
    if ('failure' in answer) throw new Failure({ code: 'no-suggestions', params: { name } });
    return answer.suggestions;
  });
