import type { Action, State, Workflow } from '../model/workflow';

/**
 * A workflow of as many states as asked for, shaped like real ones, the same for the same seed: a main path of a third of
 * the states, officers' rooms beside it, ways back, refusals, some ends; about five actions for three states.
 */
export function generateWorkflow(states: number, seed = 1): Workflow {
  const random = randomFrom(seed);
  const pick = <Each>(all: readonly Each[]): Each | undefined => all[Math.floor(random() * all.length)];
  const spine = Math.max(2, Math.ceil(states / 3));
  const workflow: Workflow = { states: [], actions: [], blocks: [], filing: ['GO_1'] };
  const codeOf = (at: number) => `STATE_${at}`;
  const add = (at: number, kind: State['kind'], outcome?: State['outcome']) =>
    workflow.states.push({
      code: codeOf(at),
      kind,
      name: { en: `${pick(nouns)} ${at}` },
      editable: false,
      ...(outcome && { outcome }),
    });
  const move = (from: number, to: number) => {
    const name = pick(verbs) ?? 'Forward';
    const code = `GO_${workflow.actions.length + 1}`;
    const role = from === 0 ? 'CITIZEN' : `OFFICER_${from % 6}`;
    workflow.actions.push({ ...plain, code, name: { en: name }, from: codeOf(from), to: codeOf(to), roles: [role] });
  };
  for (let at = 0; at < states; at++) {
    if (at === 0) add(at, 'start');
    else if (at === spine - 1) add(at, 'end', 'ok');
    else if (at >= spine && random() < 0.3) add(at, 'end', 'fail');
    else add(at, 'task');
    if (at > 0 && at < spine) move(at - 1, at);
  }
  for (let at = spine; at < states; at++) {
    const from = 1 + Math.floor(random() * Math.max(1, spine - 2));
    move(from, at);
    if (workflow.states[at]?.kind === 'end') continue;
    move(at, random() < 0.5 ? from : Math.min(spine - 1, from + 1 + Math.floor(random() * 2)));
  }
  for (let extra = 0; extra < states / 6; extra++) {
    const from = 2 + Math.floor(random() * Math.max(1, spine - 3));
    if (from < spine - 1) move(from, Math.max(1, from - 1 - Math.floor(random() * 3)));
  }
  return workflow;
}

const nouns = [
  'Inspection',
  'Document check',
  'Approval',
  'Payment',
  'Committee review',
  'Back with citizen',
  'Refused',
];
const verbs = ['Forward', 'Send back', 'Approve', 'Reject', 'Verify and forward', 'Ask', 'Escalate'];
const plain: Omit<Action, 'code' | 'name' | 'from' | 'to' | 'roles'> = {
  kind: 'move',
  via: 'person',
  comment: 'optional',
  documents: 'none',
};

/** Park and Miller's generator; the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let last = seed % 2_147_483_647 || 1;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}
