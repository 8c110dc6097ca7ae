import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A calendar day in the past, `1990-04-01`; the age in whole years is shown beside it. */
export const DateOfBirthField = FieldBase.extend({
  type: z.literal('date-of-birth'),
  /** In whole years, today. */
  minimumAge: z.number().int().min(0).max(150).optional(),
  maximumAge: z.number().int().min(0).max(150).optional(),
});
