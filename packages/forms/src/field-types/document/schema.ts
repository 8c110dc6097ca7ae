import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Uploaded files; the answer is a list of `DocumentAnswer`, never the bytes. */
export const DocumentField = FieldBase.extend({
  type: z.literal('document'),
  accept: z
    .array(z.enum(['pdf', 'jpeg', 'png']))
    .min(1)
    .default(['pdf', 'jpeg', 'png']),
  maxBytes: z
    .number()
    .int()
    .positive()
    .max(5 * 1024 * 1024)
    .default(5 * 1024 * 1024),
  maxFiles: z.number().int().min(1).max(10).default(1),
});
