import { ruleTypesOf } from '@nirmaan/forms';
import type { Master } from '@nirmaan/masters';
import type { Rule } from '@nirmaan/rules';
import type { RuleType, RuleTypes } from '@nirmaan/rules/parse';
import type { ServiceDraft } from '../model/service';
import { withTables } from './table-types';

/** A rule outside the forms: the names it sees, and the type its result must have. */
export type RuleSite = { rule: Rule; path: string; types: RuleTypes; expected?: RuleType };

/** Guards, fees and mappings; they see the application form's answers, and what the tables of the service give. */
export function ruleSites(draft: ServiceDraft, masters: readonly Master[] | undefined): RuleSite[] {
  const { forms, workflow, connectors } = draft;
  const answers = forms[0] ? ruleTypesOf(forms[0]) : {};
  const types = withTables(answers, draft.tables, masters);
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
  return [
    ...workflow.actions.flatMap(({ guard, fee }, at): RuleSite[] => [
      ...(guard ? [{ rule: guard, path: `/workflow/actions/${at}/guard`, types, expected: 'boolean' as const }] : []),
      ...(fee ? [{ rule: fee, path: `/workflow/actions/${at}/fee`, types, expected: 'number' as const }] : []),
    ]),
    ...connectors.flatMap((use, at) =>
      use.mapping.rows.flatMap(({ from }, position): RuleSite[] =>
        from.kind === 'constant'
          ? []
          : [
              {
                rule: from.rule,
                path: `/connectors/${at}/mapping/rows/${position}/from/rule`,
                types: { application },
              },
            ],
      ),
    ),
  ];
}
