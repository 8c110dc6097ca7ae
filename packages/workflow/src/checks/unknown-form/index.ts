import { defineCheck, nameOf } from '../define-check';

/** A form that the service does not have. */
export const unknownForm = defineCheck({
  code: 'workflow.unknown-form',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report, { forms }) {
    for (const [list, named] of [
      ['states', workflow.states],
      ['actions', workflow.actions],
    ] as const)
      for (const [position, each] of named.entries())
        if (each.form !== undefined && !forms.has(each.form))
          report(`/${list}/${position}/form`, { name: nameOf(each), form: each.form });
  },
});
