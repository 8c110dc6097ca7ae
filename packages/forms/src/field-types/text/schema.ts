import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** One line of text. `pattern` is a simple regular expression: no groups, no alternatives (see `simple-pattern.ts`). */
export const TextField = FieldBase.extend({
  type: z.literal('text'),
  minLength: z.number().int().min(0).optional(),
  maxLength: z.number().int().positive().max(10_000).default(250),
  pattern: z.string().max(200).optional(),
});
