import { type Issue, type JsonValue, parsePointer, valueAt } from '@nirmaan/lexicon';
import { Rule, RuleAst } from '@nirmaan/rules';
import type { ServiceDraft } from '@nirmaan/service';
import { CITIZEN_ROLE, isSystemRole, repairsFor } from '@nirmaan/workflow';

const WORKFLOW = '/workflow';

/** One click that mends a problem, there and nowhere else. */
export type ServiceRepair = {
  /** Key of the message that says what it does, and what fills it; without it there is only one thing to do. */
  describe?: string;
  params: Issue['params'];
  apply(draft: ServiceDraft): void;
};

/** What mends a problem, the likelier first; nothing where a person must decide. */
export function repairsOf(issue: Issue, draft: ServiceDraft): ServiceRepair[] {
  return [...rereadings(issue), ...workflowRepairs(issue, draft), ...declarations(issue, draft)];
}

/** A rule whose names are of another type since it was read: it is read again, its text stays. */
function rereadings({ code, path, params }: Issue): ServiceRepair[] {
  const tree = RuleAst.safeParse(params.tree);
  if (!tree.success || (code !== 'rules.stale-tree' && params.problem !== 'rules.stale-tree')) return [];
  return [
    {
      params,
      apply(draft) {
        const rule = valueAt(draft as unknown as JsonValue, path);
        if (Rule.safeParse(rule).success) Object.assign(rule as object, { ast: tree.data });
      },
    },
  ];
}

function workflowRepairs(issue: Issue, { workflow, roles }: ServiceDraft): ServiceRepair[] {
  if (parsePointer(issue.path)[0] !== 'workflow') return [];
  const below = { ...issue, path: issue.path.slice(WORKFLOW.length) };
  return repairsFor(below, workflow, { roles: roles.map((role) => role.code) }).map((repair) => ({
    describe: repair.describe,
    params: repair.params,
    apply(draft) {
      draft.workflow = repair.apply(draft.workflow);
    },
  }));
}

/** A role that only the workflow names becomes one of the service; what it is called its author says. */
function declarations({ code, params }: Issue, { roles }: ServiceDraft): ServiceRepair[] {
  const { role } = params;
  if (code !== 'workflow.undeclared-role' || typeof role !== 'string') return [];
  if (roles.some((each) => each.code === role)) return [];
  return [
    {
      describe: 'builder.problems.declare-role',
      params,
      apply(draft) {
        const audience = role === CITIZEN_ROLE ? 'citizen' : isSystemRole(role) ? 'system' : 'officer';
        draft.roles.push({ code: role, name: { en: role }, audience });
      },
    },
  ];
}
