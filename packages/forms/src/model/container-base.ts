import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from './field-base';

/** What a list of the same questions has besides its fields. */
export const ListBase = FieldBase.extend({
  itemName: Text,
  minItems: z.number().int().min(0).default(0),
  maxItems: z.number().int().positive().max(100).default(20),
});
