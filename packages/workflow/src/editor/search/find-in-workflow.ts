import { localize } from '@nirmaan/lexicon';
import type { WorkflowRole } from '../../editing/edit-workflow';
import type { Workflow } from '../../model/workflow';
import { pointerTo } from '../selection';

/** Something a search found. `pointers` are what it stands for: one state or action, or all actions of a role. */
export type Found = {
  kind: 'state' | 'action' | 'role';
  code: string;
  name: string;
  pointers: string[];
  /** Of an action: codes of its states. */
  from?: string;
  to?: string;
};

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase().trim();

/**
 * States, actions and roles of which a name or the code holds the words; those that begin with them first. Nothing for no
 * words. `count` is how many there are, of which `most` are listed.
 */
export function findInWorkflow(
  { workflow, roles, language }: { workflow: Workflow; roles: readonly WorkflowRole[]; language: string },
  words: string,
  most = 50,
): { found: Found[]; count: number } {
  const wanted = fold(words);
  if (wanted === '') return { found: [], count: 0 };
  const found: (Found & { rank: number })[] = [];
  const look = (
    { code, name }: { code: string; name: Record<string, string> },
    more: Pick<Found, 'kind' | 'pointers'> & Partial<Found>,
  ) => {
    const shown = localize(name, language) || code;
    const texts = [shown, code, ...Object.values(name)].map(fold);
    const rank = texts.some((text) => text === wanted) ? 0 : texts.some((text) => text.startsWith(wanted)) ? 1 : 2;
    if (rank === 2 && !texts.some((text) => text.includes(wanted))) return;
    found.push({ code, name: shown, ...more, rank });
  };
  for (const [at, state] of workflow.states.entries()) look(state, { kind: 'state', pointers: [pointerTo.state(at)] });
  for (const [at, action] of workflow.actions.entries())
    look(action, { kind: 'action', pointers: [pointerTo.action(at)], from: action.from, to: action.to });
  const declared = new Set(roles.map((role) => role.code));
  const named = new Set(workflow.actions.flatMap((action) => action.roles));
  const others = [...named].filter((code) => !declared.has(code)).map((code) => ({ code, name: {} }));
  for (const role of [...roles, ...others])
    look(role, {
      kind: 'role',
      pointers: workflow.actions.flatMap((action, at) =>
        action.roles.includes(role.code) ? [pointerTo.action(at)] : [],
      ),
    });
  const sorted = found.toSorted((one, other) => one.rank - other.rank);
  return { found: sorted.slice(0, most).map(({ rank: _, ...each }) => each), count: sorted.length };
}
