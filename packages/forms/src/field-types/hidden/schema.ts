import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Never shown and never read from a browser: a constant or a worked out value that is filed with the answers. */
export const HiddenField = FieldBase.extend({
  type: z.literal('hidden'),
  constant: z.union([z.string().max(1000), z.number(), z.boolean()]).optional(),
});
