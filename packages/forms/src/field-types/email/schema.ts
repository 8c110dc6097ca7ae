import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

export const EmailField = FieldBase.extend({ type: z.literal('email') });
