import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Without country code, as DIGIT keeps it; `pattern` is the country's rule. */
export const MobileNumberField = FieldBase.extend({
  type: z.literal('mobile-number'),
  pattern: z.string().max(200).default('^[6-9][0-9]{9}$'),
  prefix: z.string().max(5).default('+91'),
});
