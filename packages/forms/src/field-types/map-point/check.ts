import type { FieldTypeCheck } from '../../checks/field-check';

/** South of the north; west may be east of the east, across the 180th meridian. */
export const checkMapPointField: FieldTypeCheck<'map-point'> = ({ area }, report) => {
  if (area && area.south >= area.north) report.problem('limits-crossed', '/area', { min: area.south, max: area.north });
};
