import { Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A value that is worked out and shown. */
export const ComputedField = FieldBase.extend({
  type: z.literal('computed'),
  value: Rule,
  /** How it is shown. */
  display: z.enum(['text', 'number', 'amount', 'date', 'yes-no']).default('text'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('INR'),
  unit: Text.optional(),
});
