import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** Questions that belong together under one heading; their answers are one object. Its fields come with the model. */
export const GroupBase = FieldBase.extend({ type: z.literal('group') });
