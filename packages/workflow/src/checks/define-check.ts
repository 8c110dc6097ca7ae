import type { FormCode, Issue, IssueSeverity, JsonValue, RoleCode } from '@nirmaan/lexicon';
import { localize } from '@nirmaan/lexicon';
import type { Trail } from '../analysis/paths';
import type { Action, State, Workflow } from '../model/workflow';

/** What lies around the workflow in its service. */
export type CheckContext = { roles: readonly RoleCode[]; forms: readonly FormCode[] };

/** Says that something is wrong at `path` (below the workflow). `trail` is the shortest way that shows it. */
export type Report = (path: string, params?: Record<string, JsonValue>, trail?: Trail) => void;

/** One thing that can be wrong with a workflow. Its text is the message `workflow.issue.<code>`, with its params. */
export type Check = {
  code: `workflow.${string}`;
  severity: IssueSeverity;
  /** Must not fail on any workflow of the right shape, however wrong. */
  check(workflow: Workflow, report: Report, context: CheckContext): void;
};

export function defineCheck<const C extends Check>(check: C): C {
  return check;
}

export function runCheck({ code, severity, check }: Check, workflow: Workflow, context: CheckContext): Issue[] {
  const issues: Issue[] = [];
  check(
    workflow,
    (path, params = {}, trail) =>
      issues.push({
        code,
        severity,
        path,
        params: trail ? { ...params, trail: trail.map((step) => ({ ...step })) } : params,
      }),
    context,
  );
  return issues;
}

/** How a message calls a state or an action: by its name, else by its code. */
export function nameOf(named: Pick<State | Action, 'code' | 'name'> | undefined): string {
  return named ? localize(named.name, 'en') || named.code : '';
}
