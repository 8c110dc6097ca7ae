import { anyone } from '@nirmaan/access';
import { procedure } from '../base';

/** Ends our session. DIGIT's token is shared by all sessions of the user and stays. */
export const signOut = procedure.policy(anyone).mutation(({ ctx }) => {
  ctx.setSession(undefined);
});
