import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';
import { SimpleField } from '../../model/simple-field';

/** A list of the same questions (the owners): every entry is an object of its fields. Groups do not nest. */
export const RepeatingGroupField = FieldBase.extend({
  type: z.literal('repeating-group'),
  fields: z.array(SimpleField),
  itemName: Text,
  minItems: z.number().int().min(0).default(0),
  maxItems: z.number().int().positive().max(100).default(20),
});
