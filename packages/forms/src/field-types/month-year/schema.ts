import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month of a year, `2026-04`. */
export const MonthYearField = FieldBase.extend({
  type: z.literal('month-year'),
  earliest: z.string().regex(MONTH).optional(),
  latest: z.string().regex(MONTH).optional(),
  /** Only months up to, or from, the present one. */
  limit: z.enum(['none', 'past', 'future']).default('none'),
});
