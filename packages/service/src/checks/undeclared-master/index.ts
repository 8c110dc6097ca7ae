import { fieldsIn } from '@nirmaan/forms';
import { defineServiceCheck } from '../define-check';

/** A master that is used must be listed, so that it is published and loaded with the service. */
export const undeclaredMaster = defineServiceCheck({
  code: 'service.undeclared-master',
  severity: 'error',
  check({ forms, masters }, report) {
    const listed = new Set(masters.map((use) => use.code));
    forms.forEach((form, position) => {
      for (const { field, at } of fieldsIn(form))
        if ('choices' in field && field.choices.from === 'master' && !listed.has(field.choices.master))
          report(`/forms/${position}${at}/choices`, { master: field.choices.master || '?' });
    });
  },
});
