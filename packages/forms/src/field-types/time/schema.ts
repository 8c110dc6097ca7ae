import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day without a day, `09:30` on a clock of 24 hours. */
export const TimeField = FieldBase.extend({
  type: z.literal('time'),
  earliest: z.string().regex(CLOCK).optional(),
  latest: z.string().regex(CLOCK).optional(),
});
