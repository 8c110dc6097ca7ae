import { anyone } from '@nirmaan/access';
import { DigitError } from '@nirmaan/digit';
import { TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import { procedure } from '../base';

/** Signs an employee in with DIGIT's password. Wrong credentials are an answer, not a failure. */
export const signIn = procedure
  .policy(anyone)
  .input(z.object({ tenant: TenantId, userName: z.string().min(1).max(180), password: z.string().min(1).max(200) }))
  .mutation(async ({ ctx, input }): Promise<{ outcome: 'signed-in' | 'wrong' | 'digit-down' }> => {
    try {
      const signedIn = await ctx.runtime.digit.user.signIn({ ...input, type: 'EMPLOYEE' });
      const { secret } = await ctx.runtime.sessions.open('work', signedIn);
      ctx.setSession(secret);
      return { outcome: 'signed-in' };
    } catch (error) {
      if (!(error instanceof DigitError)) throw error;
      return { outcome: error.answered && !error.retryable ? 'wrong' : 'digit-down' };
    }
  });
