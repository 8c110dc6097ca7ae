import { canonicalJson, type JsonValue } from '@nirmaan/lexicon';
import { type Scope, type ScopedWorkflow, scopesOf } from '../model/scope';
import { type Action, actionKey, type Branch, type ParallelBlock, type State, type Workflow } from '../model/workflow';

/** What became of a part between two workflows. Where something lies on the canvas is no part of a workflow. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** One member that differs, as it was and as it is; undefined: not there. */
export type MemberChange = { member: string; before: JsonValue | undefined; after: JsonValue | undefined };

type Of<What extends string, Part> = {
  what: What;
  kind: ChangeKind;
  scope: Scope;
  /** A state's or block's code, an action's `actionKey`, a branch's scope; '' for what is said of the whole flow. */
  key: string;
  /** As it was; absent where it was added. */
  before?: Part;
  /** As it is; absent where it was removed. */
  after?: Part;
  /** Of what changed: which members, in the order of the model. */
  members: MemberChange[];
};

/** What is said of a whole flow: its time limit, and what is sent when it begins. */
export type FlowFacts = Pick<Workflow, 'sla' | 'filing'>;
export type BlockFacts = Omit<ParallelBlock, 'branches'>;
export type BranchFacts = Omit<Branch, 'workflow'>;

export type WorkflowChange =
  | Of<'state', State>
  | Of<'action', Action>
  | Of<'block', BlockFacts>
  | Of<'branch', BranchFacts>
  | Of<'flow', FlowFacts>;

/**
 * Everything that differs between two workflows, branches included, in the order of the later one with what was removed
 * last. A part is the same part as long as it keeps its code; a branch that came or went is told as one change.
 */
export function diffWorkflows(before: Workflow, after: Workflow): WorkflowChange[] {
  const was = new Map(scopesOf(before).map((each) => [each.scope, each]));
  const is = new Map(scopesOf(after).map((each) => [each.scope, each]));
  const changes = [...is.values()].flatMap((now) => {
    const then = was.get(now.scope);
    return then ? diffFlows(then, now) : [];
  });
  return [...changes, ...branchChanges(was, is)];
}

function diffFlows(then: ScopedWorkflow, now: ScopedWorkflow): WorkflowChange[] {
  const { scope } = now;
  const [before, after] = [then.workflow, now.workflow];
  return [
    ...diffParts('flow', scope, [factsOf(before)], [factsOf(after)], () => ''),
    ...diffParts('state', scope, before.states, after.states, (state) => state.code),
    ...diffParts('action', scope, before.actions, after.actions, actionKey),
    ...diffParts(
      'block',
      scope,
      before.blocks.map(withoutBranches),
      after.blocks.map(withoutBranches),
      ({ code }) => code,
    ),
  ];
}

function branchChanges(
  was: ReadonlyMap<Scope, ScopedWorkflow>,
  is: ReadonlyMap<Scope, ScopedWorkflow>,
): WorkflowChange[] {
  const branches = (all: ReadonlyMap<Scope, ScopedWorkflow>, others: ReadonlyMap<Scope, ScopedWorkflow>) =>
    [...all.values()].flatMap(({ scope, branch }) =>
      // Inside a branch that came or went nothing more is told.
      branch && (others.has(scope) || !isInside(scope, all, others)) ? [{ scope, facts: withoutWorkflow(branch) }] : [],
    );
  return diffParts('branch', '', branches(was, is), branches(is, was), ({ scope }) => scope).map((change) => ({
    what: 'branch',
    kind: change.kind,
    scope: change.key.includes('/') ? change.key.slice(0, change.key.lastIndexOf('/')) : '',
    key: change.key,
    ...(change.before && { before: change.before.facts }),
    ...(change.after && { after: change.after.facts }),
    members: change.before && change.after ? membersOf(change.before.facts, change.after.facts) : [],
  }));
}

/** Lies it in a branch that only one of the two has? */
function isInside(
  scope: Scope,
  all: ReadonlyMap<Scope, ScopedWorkflow>,
  others: ReadonlyMap<Scope, ScopedWorkflow>,
): boolean {
  const parts = scope.split('/');
  return parts.slice(1).some((_, at) => {
    const outer = parts.slice(0, at + 1).join('/');
    return all.has(outer) && !others.has(outer);
  });
}

/** Parts with one key count in their order: the second of two is compared with the second. */
function diffParts<What extends string, Part extends object>(
  what: What,
  scope: Scope,
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): Of<What, Part>[] {
  const was = byKey(before, keyOf);
  const is = byKey(after, keyOf);
  const changes: Of<What, Part>[] = [];
  for (const [id, { key, part }] of is) {
    const old = was.get(id)?.part;
    if (old === undefined) changes.push({ what, kind: 'added', scope, key, after: part, members: [] });
    else {
      const members = membersOf(old, part);
      if (members.length > 0) changes.push({ what, kind: 'changed', scope, key, before: old, after: part, members });
    }
  }
  for (const [id, { key, part }] of was)
    if (!is.has(id)) changes.push({ what, kind: 'removed', scope, key, before: part, members: [] });
  return changes;
}

function byKey<Part>(parts: readonly Part[], keyOf: (part: Part) => string) {
  const counts = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const key = keyOf(part);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${count}`, { key, part }] as const;
    }),
  );
}

function membersOf(before: object, after: object): MemberChange[] {
  const [was, is] = [plain(before), plain(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((member) =>
    canonicalJson(was[member] ?? null) === canonicalJson(is[member] ?? null)
      ? []
      : [{ member, before: was[member], after: is[member] }],
  );
}

function plain(part: object): Record<string, JsonValue> {
  return JSON.parse(JSON.stringify(part));
}

function factsOf({ sla, filing }: Workflow): FlowFacts {
  return { filing, ...(sla !== undefined && { sla }) };
}

function withoutBranches({ branches: _, ...facts }: ParallelBlock): BlockFacts {
  return facts;
}

function withoutWorkflow({ workflow: _, ...facts }: Branch): BranchFacts {
  return facts;
}
