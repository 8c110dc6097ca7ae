import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/**
 * The mobile number of a person. A number of the service's own country is kept without its code, as DIGIT keeps it;
 * one of another country with it, `+254712345678`. `pattern` is the country's rule for a number without code.
 */
export const MobileNumberField = FieldBase.extend({
  type: z.literal('mobile-number'),
  pattern: z.string().max(200).default('^[6-9][0-9]{9}$'),
  prefix: z.string().max(5).default('+91'),
  /**
   * Rows of a master are the countries that can be chosen, by the columns that say it; where one is for `prefix`, its
   * pattern counts. The columns of DIGIT's own master (2.9: `common-masters.MobileNumberValidation`) are `countryCode`
   * and `mobileNumberRegex`.
   */
  countries: z
    .object({
      master: z.string(),
      prefix: z.string(),
      pattern: z.string(),
      name: z.string().optional(),
      example: z.string().optional(),
    })
    .optional(),
});
