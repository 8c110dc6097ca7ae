import { defineServiceCheck } from '../define-check';

export const duplicateForm = defineServiceCheck({
  code: 'service.duplicate-form',
  severity: 'error',
  check({ forms }, report) {
    forms.forEach((form, at) => {
      if (forms.findIndex((each) => each.code === form.code) !== at) report(`/forms/${at}/code`, { form: form.code });
    });
  },
});
