import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Photos, taken now or chosen; the answer is a list of `DocumentAnswer`, as of a document. */
export const PhotoField = FieldBase.extend({
  type: z.literal('photo'),
  maxFiles: z.number().int().min(1).max(10).default(1),
  maxBytes: z
    .number()
    .int()
    .positive()
    .max(5 * 1024 * 1024)
    .default(5 * 1024 * 1024),
  /** Which camera a phone opens; `none`: a photo may be chosen as well. */
  camera: z.enum(['none', 'user', 'environment']).default('none'),
});
