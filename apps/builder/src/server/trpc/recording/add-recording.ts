import { createHash } from 'node:crypto';
import { audioTypeOf, LARGEST_RECORDING } from '@nirmaan/service';
import { z } from 'zod';
import { authors } from '../../policies';
import { Failure, procedure } from '../procedure';

/** Base64 is a third longer than what it stands for; a little more is refused with words, much more by the schema. */
const LONGEST_BODY = LARGEST_RECORDING * 4;

/** Keeps what somebody recorded, and gives its name. What it is, its bytes say. */
export const addRecording = procedure
  .policy(authors)
  .input(z.object({ body: z.base64().min(1).max(LONGEST_BODY) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const bytes = new Uint8Array(Buffer.from(input.body, 'base64'));
    const mediaType = audioTypeOf(bytes);
    if (!mediaType || bytes.length > LARGEST_RECORDING)
      throw new Failure({ code: 'recording-refused', params: { kilobytes: String(LARGEST_RECORDING / 1024) } });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const by = session.actor.user.userName;
    await builder.recordings.put(session.realm, { sha256, mediaType, bytes }, { by, at: builder.now() });
    return { sha256, mediaType };
  });
