'use client';
import { IconButton, SegmentedControl } from '@nirmaan/ui';
import { Trash2 } from 'lucide-react';
import { changeAction, changeState } from '../../editing/edit-workflow';
import type { Action } from '../../model/workflow';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useNames, useWords } from '../editor-context';
import { partsOf } from '../multi-selection';
import { useMultiSelection } from '../use-multi-selection';
import { DurationInput } from './duration-input';
import { RolePicker } from './role-picker';
import { Head, Section } from './section';

const asked = ['none', 'optional', 'required'] as const;

/** What several states and actions that are selected have in common, changed in all of them at once. */
export function SeveralProperties() {
  const { workflow, edit } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const { pointers } = useMultiSelection();
  const parts = partsOf(pointers, workflow);
  const states = parts.states.flatMap((position) => workflow.states[position] ?? []);
  const actions = parts.actions.flatMap((position) => workflow.actions[position] ?? []);
  const waiting = states.filter((state) => state.kind === 'task' || state.kind === 'parallel');
  const shared = commonOf(actions.map((action) => action.roles));
  const others = [...new Set(actions.flatMap((action) => action.roles))].filter((role) => !shared.includes(role));
  const changeActions = (change: (action: Action) => Partial<Omit<Action, 'code'>>) =>
    edit(say('edits.several', { count: actions.length }), (draft) => {
      for (const position of parts.actions) {
        const action = draft.workflow.actions[position];
        if (action) changeAction(draft, position, change(action));
      }
    });
  return (
    <>
      <Head
        kind={say('several.kind')}
        name={[
          ...(states.length > 0 ? [say('several.all', { count: states.length })] : []),
          ...(actions.length > 0 ? [say('several.actions', { count: actions.length })] : []),
        ].join(' · ')}
        actions={<IconButton size="small" icon={Trash2} label={say('several.remove')} onClick={commands.remove} />}
      />
      {waiting.length > 0 && (
        <Section title={say('several.states', { count: waiting.length })}>
          <DurationInput
            label={say('state.limit')}
            hint={sameOf(waiting.map((state) => state.sla)).isSame ? '' : say('several.differ')}
            value={sameOf(waiting.map((state) => state.sla)).value}
            onChange={(sla) =>
              edit(say('edits.several', { count: waiting.length }), (draft) => {
                for (const { code } of waiting) changeState(draft, code, { sla });
              })
            }
          />
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={say('several.actions', { count: actions.length })}>
          <div className="grid gap-1">
            <span className="text-12 font-strong text-text-2">{say('action.who')}</span>
            <RolePicker
              roles={shared}
              onChange={(next) => {
                const gone = shared.filter((role) => !next.includes(role));
                changeActions(({ roles }) => ({
                  roles: [...new Set([...roles.filter((role) => !gone.includes(role)), ...next])],
                }));
              }}
            />
            {others.length > 0 && (
              <p className="text-12 text-text-3">
                {say('several.some', { roles: others.map(names.role).join(say('outline.separator')) })}
              </p>
            )}
          </div>
          {(['comment', 'documents'] as const).map((what) => (
            <div key={what} className="flex items-center justify-between gap-2">
              <span className="text-text-2">{say(`action.${what}`)}</span>
              <SegmentedControl
                label={say(`action.${what}`)}
                size="small"
                value={sameOf(actions.map((action) => action[what])).value ?? ''}
                onChange={(value) => {
                  const chosen = asked.find((each) => each === value);
                  if (chosen) changeActions(() => ({ [what]: chosen }));
                }}
                options={asked.map((value) => ({ value, label: say(`asked.${value}`) }))}
              />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** The one value all have; none where they differ. */
function sameOf<Value>(values: readonly Value[]): { isSame: boolean; value: Value | undefined } {
  const isSame = values.every((value) => value === values[0]);
  return { isSame, value: isSame ? values[0] : undefined };
}

function commonOf(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((each) => rest.every((list) => list.includes(each)));
}
