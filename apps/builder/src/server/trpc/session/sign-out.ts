import { anyone } from '@nirmaan/access';
import { procedure } from '../procedure';

/** Ends our session only: DIGIT's token is shared with other sessions of the same person. */
export const signOut = procedure.open(anyone).mutation(async ({ ctx }) => {
  if (ctx.secret) await ctx.builder.sessions.close(ctx.secret);
  ctx.setCookie('', 0);
});
