import type { FormCode, IssueSeverity, JsonValue, RoleCode, StateCode, TenantId } from '@nirmaan/lexicon';
import { localize } from '@nirmaan/lexicon';
import type { WorkflowGraph } from '../analysis/graph';
import type { AnswerLimits } from '../analysis/holes/samples';
import type { Decision } from '../analysis/joins';
import type { Trail } from '../analysis/paths';
import type { ScopedWorkflow } from '../model/scope';
import type { Action, Branch, ParallelBlock, State } from '../model/workflow';

/** What is known of an answer that conditions ask about: how people call it, and what it can be. */
export type AnswerKind = AnswerLimits & { name: string };

/** What lies around the workflow in its service. */
export type CheckContext = {
  roles: readonly RoleCode[];
  forms: readonly FormCode[];
  /** For each city that offers the service the roles its active people hold; absent = not known, and nothing is said. */
  held?: Readonly<Record<TenantId, readonly RoleCode[]>>;
  /** What the answers that conditions ask about can be, by name; one that is not here can be anything, or empty. */
  answers?: Readonly<Record<string, AnswerKind>>;
};

/** What a check may ask besides the graph it judges. */
export type Around = {
  roles: ReadonlySet<RoleCode>;
  forms: ReadonlySet<FormCode>;
  held: ReadonlyMap<TenantId, ReadonlySet<RoleCode>> | undefined;
  answers: NonNullable<CheckContext['answers']>;
  /** Which workflow is judged: that of the case, or a branch of a block. */
  scope: ScopedWorkflow;
  /** Is there a state of this code in another scope? */
  isElsewhere(code: StateCode): boolean;
  /** Is there a way on which a branch comes to a good outcome? */
  canEndWell(branch: Branch): boolean;
  /** How a block can be left by what its branches come to. */
  decisionsOf(block: ParallelBlock): ReadonlySet<Decision>;
};

export type Params = Record<string, JsonValue>;

/**
 * Says that something is wrong at `path` (below the workflow that is judged). `trail` is the shortest way that shows it.
 * Where many places are wrong only the first are told, so what takes long to say is given as a function.
 */
export type Report = (path: string, params?: Params | (() => Params), trail?: () => Trail | undefined) => void;

/** One thing that can be wrong with a workflow. Its text is the message `workflow.issue.<code>`, with its params. */
export type Check = {
  code: `workflow.${string}`;
  severity: IssueSeverity;
  /** Whether it makes sense for the workflow of a case (who files, who pays), of a branch, or of each. */
  judges: 'case' | 'branch' | 'both';
  /**
   * What its problems show: a place alone; with it the way on which a case comes there, if one does; or a way that breaks
   * off: its last step is where no action leads.
   */
  shows: 'place' | 'way' | 'gap';
  /** Must not fail on any workflow of the right shape, however wrong, and take time linear in its states and actions. */
  check(graph: WorkflowGraph, report: Report, around: Around): void;
};

export function defineCheck<const C extends Check>(check: C): C {
  return check;
}

/** How a message calls a state or an action: by its name, else by its code. */
export function nameOf(named: Pick<State | Action, 'code' | 'name'> | undefined): string {
  return named ? localize(named.name, 'en') || named.code : '';
}

/** Names for a message: the first of them, and a sign that there are more. */
export function someOf(names: readonly string[]): string[] {
  return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : [...names];
}
const MOST_NAMES = 12;
