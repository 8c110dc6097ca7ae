import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A signature, drawn or typed; the answer is a `SignatureAnswer`. */
export const SignatureField = FieldBase.extend({
  type: z.literal('signature'),
  ways: z
    .array(z.enum(['drawn', 'typed']))
    .min(1)
    .default(['drawn', 'typed']),
});
