import { ruleTypesOf } from '@nirmaan/forms';
import type { Rule } from '@nirmaan/rules';
import { checkRule, type RuleType } from '@nirmaan/rules/parse';
import { defineServiceCheck } from '../define-check';

/** Guards, fees and mappings see the application form's answers; what they name must be there. */
export const brokenRule = defineServiceCheck({
  code: 'service.broken-rule',
  severity: 'error',
  check({ forms, workflow, connectors }, report) {
    const answers = forms[0] ? ruleTypesOf(forms[0]) : {};
    const say = (rule: Rule | undefined, path: string, types: Record<string, RuleType>, expected?: RuleType) => {
      if (rule)
        for (const issue of checkRule(rule, types, expected)) report(path, { ...issue.params, problem: issue.code });
    };
    workflow.actions.forEach((action, at) => {
      say(action.guard, `/workflow/actions/${at}/guard`, answers, 'boolean');
      say(action.fee, `/workflow/actions/${at}/fee`, answers, 'number');
    });
    const application: RuleType = {
      context: {
        id: 'string',
        number: 'string',
        reference: 'string',
        tenant: 'string',
        service: 'string',
        state: 'string',
        filedAt: 'string',
        decidedAt: 'string',
        filedOn: 'date',
        decidedOn: 'date',
        answers: { context: answers },
      },
    };
    connectors.forEach((use, at) => {
      use.mapping.rows.forEach((row, position) => {
        if (row.from.kind !== 'constant')
          say(row.from.rule, `/connectors/${at}/mapping/rows/${position}/from/rule`, { application });
      });
    });
  },
});
