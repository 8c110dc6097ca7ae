import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** One address, an object of line1, line2, locality and pincode. */
export const AddressField = FieldBase.extend({
  type: z.literal('address'),
  pincodePattern: z.string().max(200).default('^[1-9][0-9]{5}$'),
});
