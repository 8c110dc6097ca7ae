import { z } from 'zod';
import { members } from '../../policies';
import { toPublicationView } from '../../publication-view';
import { findRelease, goOn } from '../../publications';
import { procedure } from '../procedure';

/** The newest publication of a service; null when it was never published. */
export const getPublicationStatus = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const publication = await builder.publications.findLatest(session.realm, input.code);
    if (!publication) return null;
    // Somebody looks: where its process died, it goes on here.
    if (publication.state === 'running') await goOn(builder, session.realm, publication.id);
    return toPublicationView(publication, await findRelease(builder, publication));
  });
