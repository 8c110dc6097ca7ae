import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Money in the currency's main unit (rupees, not paise), with as many decimals as the currency has. */
export const AmountField = FieldBase.extend({
  type: z.literal('amount'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('INR'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
