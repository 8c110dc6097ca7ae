import { checkForm } from '@nirmaan/forms';
import { hasErrors, type Issue } from '@nirmaan/lexicon';
import { columnsOf } from '@nirmaan/masters';
import { checkWorkflow } from '@nirmaan/workflow';
import { serviceChecks } from './checks';
import { runCheck, type ServiceCheckContext } from './checks/define-check';
import type { ServiceDefinition, ServiceDraft } from './model/service';
import { answerKindsOf } from './rules/answer-kinds';
import { tableTypesOf } from './rules/table-types';

/**
 * Every problem of a service, worst first; paths from the service's root. Without errors the draft is a definition, which
 * is what can be compiled.
 */
export function checkService(
  draft: ServiceDraft,
  context: ServiceCheckContext = {},
): { definition?: ServiceDefinition; issues: Issue[] } {
  const masters =
    context.masters &&
    Object.fromEntries(
      context.masters.map((master) => [master.code, { columns: columnsOf(master).map((column) => column.code) }]),
    );
  const tables = tableTypesOf(draft.tables, context.masters);
  const below = (prefix: string, issues: Issue[]) => issues.map((each) => ({ ...each, path: prefix + each.path }));
  const issues = [
    ...below(
      '/workflow',
      checkWorkflow(draft.workflow, {
        roles: draft.roles.map((role) => role.code),
        forms: draft.forms.map((form) => form.code),
        answers: answerKindsOf(draft.forms[0]),
        ...(context.held && { held: context.held }),
      }),
    ),
    ...draft.forms.flatMap((form, at) =>
      below(`/forms/${at}`, checkForm(form, { tables, ...(masters && { masters }) })),
    ),
    ...serviceChecks.flatMap((check) => runCheck(check, draft, context)),
  ].sort((a, b) => rank[a.severity] - rank[b.severity]);
  return { issues, ...(!hasErrors(issues) && { definition: asDefinition(draft) }) };
}

const rank = { error: 0, warning: 1, info: 2 };

/** A draft is a definition once it was checked; the type carries the proof, the value is the same. */
function asDefinition(draft: ServiceDraft): ServiceDefinition {
  return draft as ServiceDefinition;
}
