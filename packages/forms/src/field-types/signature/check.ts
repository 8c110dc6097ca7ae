import type { FieldTypeCheck } from '../../checks/field-check';

/** Drawing takes a hand, a pointer and a script: who has none of them must be able to type the name. */
export const checkSignatureField: FieldTypeCheck<'signature'> = ({ ways }, report) => {
  if (!ways.includes('typed')) report.problem('only-drawn', '/ways', {}, 'warning');
};
