import { type Field, fieldsIn, typeOf } from '@nirmaan/forms';
import { defineServiceCheck } from '../define-check';

/** A master that is used must be listed, so that it is published and loaded with the service. */
export const undeclaredMaster = defineServiceCheck({
  code: 'service.undeclared-master',
  severity: 'error',
  check({ forms, masters }, report) {
    const listed = new Set(masters.map((use) => use.code));
    forms.forEach((form, position) => {
      for (const { field, at } of fieldsIn(form))
        for (const { master, at: below } of mastersOf(field))
          if (!listed.has(master)) report(`/forms/${position}${at}${below}`, { master: master || '?' });
    });
  },
});

function mastersOf(field: Field): { master: string; at: string }[] {
  const offered =
    'choices' in field && field.choices.from === 'master' ? [{ master: field.choices.master, at: '/choices' }] : [];
  return [...offered, ...(typeOf(field).masters?.(field) ?? [])];
}
