import type { FieldTypeCheck } from '../../checks/field-check';

/** Which hierarchies a tenant has, only the tenant knows: here it can only be seen that none is named. */
export const checkBoundaryField: FieldTypeCheck<'boundary'> = ({ hierarchy }, report) => {
  if (hierarchy.trim() === '') report.problem('no-hierarchy', '/hierarchy');
};
