import { FieldCode, ServiceCode } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** An earlier application of the same person, found by its number or reference; some of its answers are taken over. */
export const LookUpField = FieldBase.extend({
  type: z.literal('look-up'),
  /** Of which service. */
  service: ServiceCode,
  /** Which of its answers fill which fields of this form, as long as those are empty. */
  copies: z.array(z.object({ from: FieldCode, to: FieldCode })).default([]),
});
