import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/**
 * An earlier application of the same person, found by its number or reference; some of its answers are taken over.
 * Codes may be empty while their author has not chosen: `checkForm` says so.
 */
export const LookUpField = FieldBase.extend({
  type: z.literal('look-up'),
  /** Of which service. */
  service: z.string().max(64),
  /** Which of its answers fill which fields of this form, as long as those are empty. */
  copies: z.array(z.object({ from: z.string().max(40), to: z.string().max(40) })).default([]),
});
