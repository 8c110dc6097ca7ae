import { Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Text between the questions; holds no answer. */
export const GuidanceField = FieldBase.extend({ type: z.literal('guidance'), body: Text });
