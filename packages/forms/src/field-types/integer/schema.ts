import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A whole number: people, rooms, vehicles. */
export const IntegerField = FieldBase.extend({
  type: z.literal('integer'),
  minimum: z.number().int().optional(),
  maximum: z.number().int().optional(),
  unit: Text.optional(),
});
