import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

export const NumberField = FieldBase.extend({
  type: z.literal('number'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Digits after the point that are allowed. */
  decimals: z.number().int().min(0).max(6).default(0),
  unit: Text.optional(),
});
