'use client';
import { Field, Select } from '@nirmaan/ui';
import { changeState } from '../../editing/edit-workflow';
import type { State } from '../../model/workflow';
import { useEditor, useNames, useWords } from '../editor-context';
import { DurationInput } from './duration-input';
import { Section } from './section';

/** What happens by itself when a case has been in a state too long. */
export function WhenLate({ state }: { state: State }) {
  const { workflow, edit } = useEditor();
  const say = useWords();
  const names = useNames();
  const { escalation } = state;
  const change = (next: State['escalation']) =>
    edit(say('edits.late'), (draft) => changeState(draft, state.code, { escalation: next }));
  const offered = workflow.actions.filter((action) => action.from === state.code);
  const options = offered.map((action) => ({
    value: action.code,
    label: say('late.action', { name: names.action(action), to: names.state(action.to) }),
  }));
  const isLost = escalation !== undefined && !offered.some((action) => action.code === escalation.action);
  if (isLost) options.unshift({ value: escalation.action, label: escalation.action });
  return (
    <Section title={say('late.title')}>
      <Field label={say('late.does')} hint={say('late.hint')}>
        <Select
          value={escalation?.action ?? ''}
          placeholder={say('late.nothing')}
          onChange={(event) => {
            const action = event.target.value;
            change(action === '' ? undefined : { ...escalation, action });
          }}
          options={options}
        />
      </Field>
      {escalation && (
        <DurationInput
          label={say('late.after')}
          hint={say('late.afterHint')}
          value={escalation.after}
          onChange={(after) => change({ action: escalation.action, ...(after !== undefined && { after }) })}
        />
      )}
    </Section>
  );
}
