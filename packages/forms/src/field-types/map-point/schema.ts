import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** A point on the earth, WGS 84, in degrees. */
export const MapPointField = FieldBase.extend({
  type: z.literal('map-point'),
  /** Only within these degrees. */
  area: z
    .object({
      south: z.number().min(-90).max(90),
      west: z.number().min(-180).max(180),
      north: z.number().min(-90).max(90),
      east: z.number().min(-180).max(180),
    })
    .optional(),
});
