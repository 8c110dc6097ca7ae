import type { FieldTypeCheck } from '../../checks/field-check';

/** A least age above the greatest lets nobody through. */
export const checkDateOfBirthField: FieldTypeCheck<'date-of-birth'> = ({ minimumAge, maximumAge }, { problem }) => {
  if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge)
    problem('limits-crossed', '/minimumAge', { min: minimumAge, max: maximumAge });
};
