import { RecordingId } from '@nirmaan/service';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** The bytes of a recording, to listen to; null where the realm has none of the name. */
export const getRecording = procedure
  .policy(members)
  .input(z.object({ sha256: RecordingId }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const [found] = await builder.recordings.find(session.realm, [input.sha256]);
    return found ? { mediaType: found.mediaType, body: Buffer.from(found.bytes).toString('base64') } : null;
  });
