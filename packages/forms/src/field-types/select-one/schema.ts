import { z } from 'zod';
import { Choices, FieldBase } from '../../model/field-base';

/**
 * `display` absent: radio buttons for up to five choices of a list, else a dropdown. A dropdown with many choices can be
 * searched where a script runs; `search`: also one with few.
 */
export const SelectOneField = FieldBase.extend({
  type: z.literal('select-one'),
  choices: Choices,
  display: z.enum(['radio', 'dropdown', 'search']).optional(),
});
