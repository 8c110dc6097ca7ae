import { Rule } from '@nirmaan/rules';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A calendar day, `2026-04-01`. Both limits are rules, so that they can be today. */
export const DateField = FieldBase.extend({
  type: z.literal('date'),
  earliest: Rule.optional(),
  latest: Rule.optional(),
});
