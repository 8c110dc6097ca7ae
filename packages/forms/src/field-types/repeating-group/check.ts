import { localize } from '@nirmaan/lexicon';
import type { FieldTypeCheck } from '../../checks/field-check';

/** A cell of a table has room for a question, not for a heading with several. */
export const checkRepeatingGroupField: FieldTypeCheck<'repeating-group'> = ({ display, fields }, { problem }) => {
  if (display !== 'table') return;
  fields.forEach((field, at) => {
    const [language = 'en'] = Object.keys(field.label);
    if ('fields' in field)
      problem('table-holds-lists', `/fields/${at}`, { label: localize(field.label, language) || field.code });
  });
};
