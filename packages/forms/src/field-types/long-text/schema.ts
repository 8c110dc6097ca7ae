import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

export const LongTextField = FieldBase.extend({
  type: z.literal('long-text'),
  maxLength: z.number().int().positive().max(10_000).default(2000),
});
