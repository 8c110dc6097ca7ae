import { defineCheck, nameOf } from '../define-check';

/** A form that the service does not have. */
export const unknownForm = defineCheck({
  code: 'workflow.unknown-form',
  severity: 'error',
  check(workflow, report, context) {
    for (const [list, named] of [
      ['states', workflow.states],
      ['actions', workflow.actions],
    ] as const)
      for (const [position, { form, ...rest }] of named.entries())
        if (form !== undefined && !context.forms.includes(form))
          report(`/${list}/${position}/form`, { name: nameOf(rest), form });
  },
});
