import { z } from 'zod';

/** An amount in minor units (paise of `INR`), so that sums are exact. */
export const Money = z.object({ currency: z.string().regex(/^[A-Z]{3}$/), minor: z.number().int() });
export type Money = z.infer<typeof Money>;
