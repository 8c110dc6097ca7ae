import type { JsonObject } from '@nirmaan/lexicon';
import { type Branch, findState, type ParallelBlock, type Workflow } from '@nirmaan/workflow';
import { isObject } from '../business-service/find-services';
import { type ImportedWorkflow, workflowFrom } from '../business-service/workflow-from';
import { nameOfCode } from '../names';
import { StudioNode } from './studio-node';

/** Starts and joins branches; held by the service account. */
const ORCHESTRATOR = 'WF_ORCHESTRATOR';
const FAILED = /REJECT|REFUSE|CANCEL|DENY|DENIED|REVOKE|WITHDRAW/;

/**
 * `triggerParallelWorkflows` of a patched DIGIT: entering the state starts a case of each workflow named, and a person goes
 * on when they like. That is a block that is joined by hand, where the file has the workflows; else it is kept.
 */
export function readBlocks(
  read: ImportedWorkflow,
  json: JsonObject,
  others: ReadonlyMap<string, JsonObject>,
  node: StudioNode,
): { workflow: Workflow; roles: string[] } {
  const { workflow, placed } = read;
  const blocks: ParallelBlock[] = [];
  const roles: string[] = [];
  const states = Array.isArray(json.states) ? json.states : [];
  states.forEach((state, position) => {
    const code = placed[position];
    const at = `${node.place('states')}/${position}`;
    if (!isObject(state) || code === undefined) return;
    const triggered = new StudioNode(state, at, node.say).texts('triggerParallelWorkflows');
    if (triggered.length === 0) return;
    const found = triggered.flatMap((name) => {
      const child = others.get(name);
      return child ? [{ name, child }] : [];
    });
    const missing = triggered.filter((name) => !others.has(name));
    const isPlace = findState(workflow, code)?.kind === 'task';
    if (missing.length > 0 || !isPlace || found.length === 0) {
      node.say('kept', 'compiler.studio.parallel-kept', `${at}/triggerParallelWorkflows`, {
        workflows: (missing.length > 0 ? missing : triggered).join(', '),
        state: code,
      });
      return;
    }
    const branches = found.map(({ name, child }, each) => readBranch(`b${each + 1}`, name, child));
    blocks.push({
      code: `f${blocks.length + 1}`,
      state: code,
      starts: 'all',
      join: { policy: 'manual', requireAll: false },
      branches,
    });
    roles.push(
      ORCHESTRATOR,
      ...branches.flatMap((branch) => branch.workflow.actions.flatMap((action) => action.roles)),
    );
    node.say('mapped', 'compiler.studio.parallel', `${at}/triggerParallelWorkflows`, {
      count: branches.length,
      state: code,
    });
  });
  if (blocks.length === 0) return { workflow, roles: [] };
  const waiting = new Set(blocks.map((block) => block.state));
  return {
    roles: [...new Set(roles)],
    workflow: {
      ...workflow,
      blocks,
      states: workflow.states.map((state) => (waiting.has(state.code) ? { ...state, kind: 'parallel' } : state)),
      actions: workflow.actions.map((action) => {
        if (!waiting.has(action.from) || action.from === action.to) return action;
        const isRefusal = findState(workflow, action.to)?.outcome === 'fail' || FAILED.test(action.code);
        return { ...action, join: isRefusal ? 'fail' : 'ok' };
      }),
    },
  };
}

function readBranch(code: string, name: string, child: JsonObject): Branch {
  const { workflow } = workflowFrom(child, '');
  const [first] = workflow.filing;
  const start = workflow.states.find((state) => state.kind === 'start')?.code;
  return {
    code,
    name: nameOfCode(name.slice(name.lastIndexOf('.') + 1)),
    advisory: false,
    rework: 'redo',
    workflow: {
      ...workflow,
      // A branch is begun by the system, and by nothing but its first action.
      filing: first === undefined ? [] : [first],
      actions: workflow.actions.map((action) =>
        action.from === start && action.code === first ? { ...action, roles: [ORCHESTRATOR] } : action,
      ),
    },
  };
}
