import { defineServiceCheck } from '../define-check';

/** A master that is used must be listed, so that it is published and loaded with the service. */
export const undeclaredMaster = defineServiceCheck({
  code: 'service.undeclared-master',
  severity: 'error',
  check({ forms, masters }, report) {
    const listed = new Set(masters.map((use) => use.code));
    forms.forEach((form, at) => {
      form.pages.forEach((page, pageAt) => {
        page.fields.forEach((field, fieldAt) => {
          const inner = field.type === 'repeating-group' ? field.fields : [];
          for (const each of [field, ...inner])
            if (
              (each.type === 'select-one' || each.type === 'select-many') &&
              each.choices.from === 'master' &&
              !listed.has(each.choices.master)
            )
              report(`/forms/${at}/pages/${pageAt}/fields/${fieldAt}/choices`, { master: each.choices.master || '?' });
        });
      });
    });
  },
});
