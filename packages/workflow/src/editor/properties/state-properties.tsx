'use client';
import { StateCode } from '@nirmaan/lexicon';
import { Button, Field, IconButton, Menu, SegmentedControl, Select, Switch } from '@nirmaan/ui';
import { ArrowDownUp, ArrowRight, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { isNote } from '../../analysis/find';
import { changeState, renameState, reverseActions } from '../../editing/edit-workflow';
import type { State } from '../../model/workflow';
import { BlockSections } from '../blocks/block-sections';
import { useBlockCommands } from '../blocks/use-block-commands';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useNames, useWords } from '../editor-context';
import { pointerTo } from '../selection';
import { CodeInput } from './code-input';
import { DurationInput } from './duration-input';
import { WhenLate } from './late';
import { Problems } from './problems';
import { Head, Section } from './section';
import { TextInput } from './text-input';

const kinds = ['start', 'task', 'decision', 'parallel', 'end'] as const;
const outcomes = ['none', 'ok', 'fail'] as const;

export function StateProperties({ state, position }: { state: State; position: number }) {
  const { workflow, forms, edit, expert } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const blocks = useBlockCommands();
  const change = (next: Partial<Omit<State, 'code'>>) =>
    edit(say('edits.state'), (draft) => changeState(draft, state.code, next));
  const isEnd = state.kind === 'end';
  return (
    <>
      <Head
        kind={say(`kinds.${state.kind}`)}
        name={names.state(state.code)}
        actions={<IconButton size="small" icon={Trash2} label={say('state.remove')} onClick={commands.remove} />}
      />
      <Problems places={[pointerTo.state(position)]} />
      <Section>
        <TextInput label={say('state.name')} value={state.name} onChange={(name) => change({ name })} />
        {expert && (
          <CodeInput
            code={state.code}
            isValid={(code) => StateCode.safeParse(code).success}
            onRename={(code) => {
              if (workflow.states.some((each) => each.code === code)) return false;
              edit(say('edits.code'), (draft) => void renameState(draft, state.code, code));
              return true;
            }}
          />
        )}
        <Field label={say('state.kind')} hint={say(`kindHints.${state.kind}`)}>
          <Select
            value={state.kind}
            onChange={(event) => {
              const kind = kinds.find((each) => each === event.target.value);
              if (kind) blocks.changeKind(state.code, kind);
            }}
            options={kinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
          />
        </Field>
        {state.kind !== 'start' && state.kind !== 'parallel' && (
          <div className="grid gap-1">
            <span className="text-12 font-strong text-text-2">{say('state.outcome')}</span>
            <SegmentedControl
              label={say('state.outcome')}
              size="small"
              className="justify-self-start"
              value={state.outcome ?? 'none'}
              onChange={(outcome) => change({ outcome: outcome === 'none' ? undefined : outcome })}
              options={outcomes.map((outcome) => ({
                value: outcome,
                label: say(outcome === 'none' ? (isEnd ? 'outcome.unsaid' : 'outcome.open') : `outcome.${outcome}`),
              }))}
            />
            <p className="text-12 text-text-3">{say(isEnd ? 'state.outcomeOfEnd' : 'state.outcomeOfTask')}</p>
          </div>
        )}
      </Section>
      {(state.kind === 'task' || state.kind === 'decision') && (
        <Section>
          <DurationInput label={say('state.limit')} value={state.sla} onChange={(sla) => change({ sla })} />
          <Field label={say('state.form')} hint={say('state.formHint')}>
            <Select
              value={state.form ?? ''}
              placeholder={say('noForm')}
              onChange={(event) => change({ form: event.target.value || undefined })}
              options={forms.slice(1).map((form) => ({ value: form.code, label: names.form(form.code) }))}
            />
          </Field>
          <div>
            <Switch
              checked={state.editable}
              onChange={(editable) => change({ editable })}
              label={say('state.editable')}
            />
            <p className="mt-1 text-12 text-text-3">{say('state.editableHint')}</p>
          </div>
        </Section>
      )}
      {state.kind === 'parallel' && (
        <>
          <Section>
            <DurationInput label={say('blocks.limit')} value={state.sla} onChange={(sla) => change({ sla })} />
          </Section>
          <BlockSections state={state} />
        </>
      )}
      {(state.kind === 'task' || state.kind === 'parallel') && <WhenLate state={state} />}
      <ActionsOf state={state} />
    </>
  );
}

/** The actions a case can take here, and the way to draw one without a mouse. */
function ActionsOf({ state }: { state: State }) {
  const { workflow, onSelect, edit } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const here = workflow.actions.flatMap((action, position) =>
    action.from === state.code ? [{ action, position }] : [],
  );
  return (
    <Section
      title={say('state.actions')}
      aside={
        here.length > 1 && (
          <IconButton
            size="small"
            icon={ArrowDownUp}
            label={say('edits.turnRound')}
            onClick={() => edit(say('edits.turnRound'), (draft) => reverseActions(draft, state.code))}
          />
        )
      }
    >
      {here.length > 0 && (
        <ul className="-mx-2 grid">
          {here.map(({ action, position }) => (
            <li key={position}>
              <button
                type="button"
                onClick={() => onSelect(pointerTo.action(position))}
                className="flex w-full items-center gap-2 rounded px-2 py-1 text-start hover:bg-hover"
              >
                <span className="max-w-[55%] shrink-0 truncate font-strong">{names.action(action)}</span>
                {isNote(action) ? (
                  <RefreshCw aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />
                ) : (
                  <ArrowRight aria-hidden className="mirror size-3 shrink-0 text-text-3" strokeWidth={1.75} />
                )}
                <span className="min-w-0 truncate text-text-2">
                  {isNote(action) ? say('outline.stays') : names.state(action.to)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Menu
        align="start"
        trigger={
          <Button size="small" icon={Plus} className="justify-self-start">
            {say('state.addAction')}
          </Button>
        }
        items={[
          { label: say('state.toNew'), icon: Plus, onSelect: () => commands.addStateAfter(state.code) },
          {
            label: say('state.toItself'),
            text: say('state.toItselfText'),
            icon: RefreshCw,
            onSelect: () => commands.addAction(state.code, state.code),
          },
          { separator: true as const },
          ...workflow.states
            .filter((other) => other.code !== state.code && other.kind !== 'start')
            .map((other) => ({
              label: names.state(other.code),
              icon: ArrowRight,
              onSelect: () => commands.addAction(state.code, other.code),
            })),
        ]}
        className="max-h-80 overflow-auto"
      />
    </Section>
  );
}
