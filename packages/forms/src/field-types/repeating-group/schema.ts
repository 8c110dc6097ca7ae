import { z } from 'zod';
import { ListBase } from '../../model/container-base';

/** A list of the same questions (the machines): every entry is an object of its fields. Its fields come with the model. */
export const RepeatingGroupBase = ListBase.extend({
  type: z.literal('repeating-group'),
  /** One card below the other, or rows of a table. */
  display: z.enum(['cards', 'table']).default('cards'),
  /** Shown below a table: the sums of its numbers. */
  totals: z.boolean().default(false),
});
