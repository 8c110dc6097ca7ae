import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

export const YesNoField = FieldBase.extend({ type: z.literal('yes-no') });
