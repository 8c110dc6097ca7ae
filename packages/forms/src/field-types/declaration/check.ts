import type { FieldTypeCheck } from '../../checks/field-check';

/** Nobody can declare nothing. */
export const checkDeclarationField: FieldTypeCheck<'declaration'> = ({ statement }, { problem }) => {
  if (!Object.values(statement).some((text) => text.trim() !== '')) problem('no-statement', '/statement');
};
