import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Something a person declares or consents to by ticking one box; the answer is `true`, never `false`. */
export const DeclarationField = FieldBase.extend({
  type: z.literal('declaration'),
  /** What is declared, word for word; lines stay lines. */
  statement: Text,
});
