import type { Language } from '@nirmaan/lexicon';
import {
  changeAction,
  changeState,
  codeFromName,
  renameAction,
  renameState,
  type WorkflowDraft,
} from './edit-workflow';

export type NamedThing = { kind: 'state' | 'action'; position: number };

/**
 * Names a state or an action in one language. What was made just now gets its code from its first name, as far as that has
 * Latin letters; any other keeps its code, for cases may stand there.
 */
export function giveName(
  draft: WorkflowDraft,
  { kind, position }: NamedThing,
  { language, name, isNew }: { language: Language; name: string; isNew: boolean },
): void {
  const { states, actions } = draft.workflow;
  const named = kind === 'state' ? states[position] : actions[position];
  if (!named) return;
  const next = { ...named.name, [language]: name };
  const { code } = named;
  if (kind === 'state') changeState(draft, code, { name: next });
  else changeAction(draft, position, { name: next });
  const latin = next.en ?? name;
  if (!isNew || !/[a-z]/i.test(latin)) return;
  const from = actions[position]?.from;
  const others = kind === 'state' ? states : actions.filter((each) => each.from === from);
  const taken = new Set(others.map((each) => each.code).filter((each) => each !== code));
  if (kind === 'state') renameState(draft, code, codeFromName(latin, code, taken));
  else renameAction(draft, position, codeFromName(latin, code, taken));
}
