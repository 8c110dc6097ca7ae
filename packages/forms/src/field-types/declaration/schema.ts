import { Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Something a person declares or consents to by ticking one box; the answer is `true`, never `false`. */
export const DeclarationField = FieldBase.extend({
  type: z.literal('declaration'),
  /** What is declared, word for word; lines stay lines. */
  statement: Text,
  /** What stands beside the box; absent: that it was read and is agreed to. */
  agreement: Text.optional(),
  /** Unlike other questions: whoever need not agree is not asked. */
  required: z.union([z.boolean(), Rule]).default(true),
});
