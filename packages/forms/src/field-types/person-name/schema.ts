import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** The name of a person as one text: names are not made of the same parts everywhere. Without what egov-user refuses. */
export const PersonNameField = FieldBase.extend({
  type: z.literal('person-name'),
  maxLength: z.number().int().positive().max(128).default(50),
});
