import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

export const IdentityKind = z.enum([
  'aadhaar',
  'pan',
  'abha',
  'voter-id',
  'passport',
  'driving-licence',
  'gstin',
  'uin',
  'vid',
]);
export type IdentityKind = z.infer<typeof IdentityKind>;

/** The number of a document that proves who somebody is. Kept as a reference and its last characters, never in clear. */
export const IdentityNumberField = FieldBase.extend({
  type: z.literal('identity-number'),
  /** Which of them; where there are several the person chooses. */
  kinds: z.array(IdentityKind).min(1).default(['aadhaar']),
});
