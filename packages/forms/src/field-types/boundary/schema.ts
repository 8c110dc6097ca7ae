import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A place in a boundary hierarchy of DIGIT, chosen level by level; the answer is a `BoundaryAnswer`. */
export const BoundaryField = FieldBase.extend({
  type: z.literal('boundary'),
  /** `hierarchyType` of DIGIT's boundary service, such as `ADMIN` or `REVENUE`. */
  hierarchy: z.string().max(100).default('ADMIN'),
  /** Level down to which must be chosen; absent = to a leaf. */
  lowest: z.string().max(100).optional(),
});
