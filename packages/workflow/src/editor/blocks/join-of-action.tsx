'use client';
import { SegmentedControl } from '@nirmaan/ui';
import { ORCHESTRATOR } from '../../editing/edit-blocks';
import { changeAction } from '../../editing/edit-workflow';
import { findBlockAt } from '../../model/scope';
import type { Action, Workflow } from '../../model/workflow';
import { useEditor, useWords } from '../editor-context';
import { Section } from '../properties/section';

const joins = ['none', 'ok', 'fail'] as const;

/** Is it the system that takes this action, when the branches of its block have ended so? */
export function isTakenByJoin(workflow: Workflow, action: Action): boolean {
  return action.join !== undefined && findBlockAt(workflow, action.from)?.join.policy !== 'manual';
}

/** Of an action that leaves a parallel block: is it what follows from the branches, or does it end them? */
export function JoinOfAction({ action, position }: { action: Action; position: number }) {
  const { workflow, edit } = useEditor();
  const say = useWords();
  const block = findBlockAt(workflow, action.from);
  if (!block) return null;
  const set = (chosen: (typeof joins)[number]) =>
    edit(say('edits.action'), (draft) => {
      const join = chosen === 'none' ? undefined : chosen;
      const isOfSystem = join !== undefined && block.join.policy !== 'manual';
      changeAction(draft, position, {
        join,
        roles: isOfSystem ? [ORCHESTRATOR] : action.roles.filter((role) => role !== ORCHESTRATOR),
      });
    });
  return (
    <Section>
      <div className="grid gap-1">
        <span className="text-12 font-strong text-text-2">{say('blocks.join')}</span>
        <SegmentedControl
          label={say('blocks.join')}
          size="small"
          className="justify-self-start"
          value={action.join ?? 'none'}
          onChange={set}
          options={joins.map((each) => ({ value: each, label: say(`blocks.joins.${each}`) }))}
        />
        {!action.join && <p className="text-12 text-text-3">{say('blocks.joinNoneHint')}</p>}
        {isTakenByJoin(workflow, action) && <p className="text-12 text-text-3">{say('blocks.ofSystem')}</p>}
      </div>
    </Section>
  );
}
