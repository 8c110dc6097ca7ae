import { defineServiceCheck } from '../define-check';

/** Without a form there is nothing a citizen could file. */
export const noApplicationForm = defineServiceCheck({
  code: 'service.no-application-form',
  severity: 'error',
  check({ forms }, report) {
    const fields = forms[0]?.pages.flatMap((page) => page.fields) ?? [];
    if (fields.length === 0) report('/forms');
  },
});
