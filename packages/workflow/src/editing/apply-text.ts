import { type Action, actionKey, type Branch, type State, type Workflow } from '../model/workflow';
import { addRoles } from './clipboard';
import type { WorkflowDraft } from './edit-workflow';

/**
 * Makes the draft what a text says. What a text cannot say of states, actions and branches that are still there stays:
 * names, forms, whether answers can be corrected, places; a condition that reads the same keeps its tree. A state that only got another
 * code, at its place in the list, is the same state.
 */
export function applyText(draft: WorkflowDraft, said: Workflow): void {
  const merged = merge(draft.workflow, said);
  const renamed = renamedState(draft.workflow, said);
  if (renamed) {
    const place = draft.layout[renamed.from];
    if (place) draft.layout[renamed.to] = place;
  }
  draft.workflow = merged;
  const there = new Set(merged.states.map((state) => state.code));
  const blocks = new Set(merged.blocks.map((block) => block.code));
  for (const key of Object.keys(draft.layout)) {
    const block = key.slice(0, Math.max(0, key.indexOf('.')));
    if (block === '' ? !there.has(key) : !blocks.has(block)) delete draft.layout[key];
  }
  addRoles(draft, new Set(merged.actions.flatMap((action) => action.roles)));
}

function merge(before: Workflow, said: Workflow): Workflow {
  const renamed = renamedState(before, said);
  const earlier = (code: string) => (code === renamed?.to ? renamed.from : code);
  const states = new Map(before.states.map((state) => [state.code, state]));
  const actions = new Map(before.actions.map((action) => [actionKey(action), action]));
  const { sla: _, ...rest } = before;
  return {
    ...rest,
    ...said,
    states: said.states.map((state) => keptState(states.get(earlier(state.code)), state)),
    actions: said.actions.map((action) =>
      keptAction(actions.get(actionKey({ from: earlier(action.from), code: action.code })), action),
    ),
    blocks: said.blocks.map((block) => {
      const old = before.blocks.find((each) => each.code === block.code);
      return { ...block, branches: block.branches.map((branch) => keptBranch(old?.branches, branch)) };
    }),
  };
}

function keptState(before: State | undefined, said: State): State {
  if (!before) return said;
  return { ...said, name: before.name, editable: before.editable, ...(before.form && { form: before.form }) };
}

function keptAction(before: Action | undefined, said: Action): Action {
  if (!before) return said;
  return {
    ...said,
    name: before.name,
    ...(before.form && { form: before.form }),
    ...(said.guard && before.guard?.text === said.guard.text && { guard: before.guard }),
    ...(said.fee && before.fee?.text === said.fee.text && { fee: before.fee }),
  };
}

function keptBranch(before: readonly Branch[] | undefined, said: Branch): Branch {
  const old = before?.find((branch) => branch.code === said.code);
  if (!old) return said;
  return {
    ...said,
    name: old.name,
    workflow: merge(old.workflow, said.workflow),
    ...(said.when && old.when?.text === said.when.text && { when: old.when }),
  };
}

/** The one state that has another code now, where all others are the same and in the same order. */
function renamedState(before: Workflow, said: Workflow): { from: string; to: string } | undefined {
  if (before.states.length !== said.states.length) return undefined;
  const changed = before.states.flatMap((state, at) => {
    const to = said.states[at]?.code;
    return to !== undefined && to !== state.code ? [{ from: state.code, to }] : [];
  });
  return changed.length === 1 ? changed[0] : undefined;
}
