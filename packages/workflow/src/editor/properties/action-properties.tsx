'use client';
import { ActionCode } from '@nirmaan/lexicon';
import { Chip, Field, IconButton, SegmentedControl, Select } from '@nirmaan/ui';
import { ArrowRight, Trash2 } from 'lucide-react';
import { isNote } from '../../analysis/find';
import { changeAction, renameAction } from '../../editing/edit-workflow';
import type { Action } from '../../model/workflow';
import { isTakenByJoin, JoinOfAction } from '../blocks/join-of-action';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useNames, useWords } from '../editor-context';
import { pointerTo } from '../selection';
import { ActionRule } from './action-rule';
import { CodeInput } from './code-input';
import { Problems } from './problems';
import { RolePicker } from './role-picker';
import { Head, Section } from './section';
import { TextInput } from './text-input';
import { WayToEnd } from './way-to-end';

const asked = ['none', 'optional', 'required'] as const;

export function ActionProperties({ action, position }: { action: Action; position: number }) {
  const { workflow, forms, edit, expert } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const change = (next: Partial<Omit<Action, 'code'>>) =>
    edit(say('edits.action'), (draft) => changeAction(draft, position, next));
  const states = workflow.states.map((state) => ({ value: state.code, label: names.state(state.code) }));
  const withLost = (code: string) =>
    states.some((state) => state.value === code) ? states : [{ value: code, label: code }, ...states];
  return (
    <>
      <Head
        kind={say(isNote(action) ? 'note' : 'action.kind')}
        name={names.action(action)}
        actions={<IconButton size="small" icon={Trash2} label={say('action.remove')} onClick={commands.remove} />}
      />
      <Problems places={[pointerTo.action(position)]} />
      <Section>
        <div className="flex flex-wrap items-center gap-2">
          <Chip className="max-w-32">
            <span className="truncate">{names.state(action.from)}</span>
          </Chip>
          <ArrowRight aria-hidden className="mirror size-3.5 text-action" strokeWidth={2} />
          <Chip className="max-w-32">
            <span className="truncate">{names.state(action.to)}</span>
          </Chip>
        </div>
        <TextInput label={say('action.name')} value={action.name} onChange={(name) => change({ name })} />
        {expert && (
          <CodeInput
            code={action.code}
            isValid={(code) => ActionCode.safeParse(code).success}
            onRename={(code) => {
              if (workflow.actions.some((each) => each.from === action.from && each.code === code)) return false;
              edit(say('edits.code'), (draft) => void renameAction(draft, position, code));
              return true;
            }}
          />
        )}
        <div className="grid grid-cols-2 gap-2">
          <Field label={say('action.from')}>
            <Select
              value={action.from}
              onChange={(event) => commands.reconnect(position, { from: event.target.value })}
              options={withLost(action.from)}
            />
          </Field>
          <Field label={say('action.to')}>
            <Select
              value={action.to}
              onChange={(event) => commands.reconnect(position, { to: event.target.value })}
              options={withLost(action.to)}
            />
          </Field>
        </div>
        {isNote(action) && <p className="text-12 text-text-3">{say('action.stays')}</p>}
      </Section>
      <JoinOfAction action={action} position={position} />
      {!isTakenByJoin(workflow, action) && (
        <Section title={say('action.who')}>
          <RolePicker roles={action.roles} onChange={(roles) => change({ roles })} />
          <div className="grid gap-1">
            <span className="text-12 font-strong text-text-2">{say('action.via')}</span>
            <SegmentedControl
              label={say('action.via')}
              size="small"
              className="justify-self-start"
              value={action.via}
              onChange={(via) => change({ via })}
              options={(['person', 'system'] as const).map((via) => ({ value: via, label: say(`via.${via}`) }))}
            />
            <p className="text-12 text-text-3">{say(`viaHints.${action.via}`)}</p>
          </div>
        </Section>
      )}
      <Section>
        <ActionRule
          expected="boolean"
          label={say('action.onlyWhen')}
          hint={say('action.onlyWhenHint')}
          rule={action.guard}
          onChange={(guard) => change({ guard })}
        />
      </Section>
      <Section title={say('action.gives')}>
        {(['comment', 'documents'] as const).map((what) => (
          <div key={what} className="flex items-center justify-between gap-2">
            <span className="text-text-2">{say(`action.${what}`)}</span>
            <SegmentedControl
              label={say(`action.${what}`)}
              size="small"
              value={action[what]}
              onChange={(value) => change({ [what]: value })}
              options={asked.map((value) => ({ value, label: say(`asked.${value}`) }))}
            />
          </div>
        ))}
        <Field label={say('action.form')}>
          <Select
            value={action.form ?? ''}
            placeholder={say('noForm')}
            onChange={(event) => change({ form: event.target.value || undefined })}
            options={forms.slice(1).map((form) => ({ value: form.code, label: names.form(form.code) }))}
          />
        </Field>
      </Section>
      <Section>
        <ActionRule
          asText
          expected="number"
          label={say('action.fee')}
          hint={say('action.feeHint')}
          rule={action.fee}
          onChange={(fee) => change({ fee })}
        />
      </Section>
      {!isNote(action) && <WayToEnd action={action} />}
    </>
  );
}
