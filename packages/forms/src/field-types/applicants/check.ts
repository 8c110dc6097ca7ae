import type { FieldTypeCheck } from '../../checks/field-check';

/** Where people and organisations may apply, rules tell them apart by the answer to “kind”. */
export const checkApplicantsField: FieldTypeCheck<'applicants'> = ({ who, fields }, { problem }) => {
  if (who === 'both' && fields.length > 0 && !fields.some(({ code }) => code === 'kind'))
    problem('no-applicant-kind', '/who', {}, 'warning');
};
