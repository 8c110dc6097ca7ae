'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Field, IconButton, Input, SegmentedControl, Select, Switch } from '@nirmaan/ui';
import { ArrowDown, ArrowUp, LogIn, Plus } from 'lucide-react';
import { joinOf } from '../../editing/edit-blocks';
import { findBlockAt } from '../../model/scope';
import type { ParallelBlock, State } from '../../model/workflow';
import { MarkIcon } from '../canvas/marks';
import { useEditor, useWords } from '../editor-context';
import { Problems } from '../properties/problems';
import { Section } from '../properties/section';
import { pointerTo } from '../selection';
import { markIn } from './mark-in';
import { useBlockCommands } from './use-block-commands';

const policies = ['all', 'failFast', 'quorum', 'manual'] as const;
const starts = ['all', 'when', 'picked'] as const;

/** Of a state in which a case waits for branches: which run, when it goes on, and the branches themselves. */
export function BlockSections({ state }: { state: State }) {
  const { workflow } = useEditor();
  const say = useWords();
  const commands = useBlockCommands();
  const block = findBlockAt(workflow, state.code);
  if (!block)
    return (
      <Section title={say('blocks.branches')}>
        <p className="text-text-2">{say('blocks.missing')}</p>
        <Button size="small" icon={Plus} className="justify-self-start" onClick={() => commands.addBlockTo(state.code)}>
          {say('blocks.addMissing')}
        </Button>
      </Section>
    );
  return <Block block={block} position={workflow.blocks.indexOf(block)} />;
}

function Block({ block, position }: { block: ParallelBlock; position: number }) {
  const say = useWords();
  const commands = useBlockCommands();
  const { join } = block;
  return (
    <>
      <Problems
        places={['join', 'starts', 'state', 'code'].map((part) => `/blocks/${position}/${part}`)}
        exactly={[`/blocks/${position}`, `/blocks/${position}/branches`]}
      />
      <Section>
        <Field label={say('blocks.policy')} hint={say(`blocks.policyHints.${join.policy}`)}>
          <Select
            value={join.policy}
            onChange={(event) => {
              const policy = policies.find((each) => each === event.target.value);
              if (policy) commands.changeBlock(position, { join: joinOf(policy, block.branches.length) });
            }}
            options={policies.map((policy) => ({ value: policy, label: say(`blocks.policies.${policy}`) }))}
          />
        </Field>
        {join.policy === 'quorum' && (
          <Field label={say('blocks.atLeast')}>
            <Input
              type="number"
              inputMode="numeric"
              min={1}
              max={block.branches.length}
              value={join.atLeast}
              onChange={(event) => {
                const atLeast = Math.round(Number(event.target.value));
                if (atLeast >= 1) commands.changeBlock(position, { join: { ...join, atLeast } });
              }}
            />
          </Field>
        )}
        {join.policy === 'manual' && (
          <Switch
            checked={join.requireAll}
            onChange={(requireAll) => commands.changeBlock(position, { join: { ...join, requireAll } })}
            label={say('blocks.requireAll')}
          />
        )}
        <div className="grid gap-1">
          <span className="text-12 font-strong text-text-2">{say('blocks.starts')}</span>
          <SegmentedControl
            label={say('blocks.starts')}
            size="small"
            className="justify-self-start"
            value={block.starts}
            onChange={(next) => commands.changeBlock(position, { starts: next })}
            options={starts.map((each) => ({ value: each, label: say(`blocks.startsOf.${each}`) }))}
          />
          <p className="text-12 text-text-3">{say(`blocks.startsHints.${block.starts}`)}</p>
        </div>
      </Section>
      <Branches block={block} position={position} />
    </>
  );
}

function Branches({ block, position }: { block: ParallelBlock; position: number }) {
  const { issues, language, onSelect } = useEditor();
  const say = useWords();
  const commands = useBlockCommands();
  return (
    <Section title={say('blocks.branches')}>
      <ol className="-mx-2 grid">
        {block.branches.map((branch, at) => {
          const name = localize(branch.name, language) || branch.code;
          const mark = markIn(issues, pointerTo.branch(position, at));
          return (
            <li key={branch.code} className="group flex items-center gap-0.5 rounded ps-2 hover:bg-hover">
              <button
                type="button"
                onClick={() => onSelect(pointerTo.branch(position, at))}
                className="flex min-w-0 flex-1 items-center gap-1.5 py-1 text-start"
              >
                <span className="truncate font-strong">{name}</span>
                {branch.advisory && <span className="shrink-0 text-12 text-text-3">{say('blocks.advisory')}</span>}
                {mark && <MarkIcon mark={mark} className="bg-transparent!" />}
              </button>
              <IconButton
                size="small"
                icon={ArrowUp}
                label={say('blocks.up', { name })}
                disabled={at === 0}
                onClick={() => commands.moveBranch(position, at, -1)}
              />
              <IconButton
                size="small"
                icon={ArrowDown}
                label={say('blocks.down', { name })}
                disabled={at === block.branches.length - 1}
                onClick={() => commands.moveBranch(position, at, 1)}
              />
              <IconButton
                size="small"
                icon={LogIn}
                directional
                label={say('blocks.openBranch', { name })}
                onClick={() => commands.open(position, at)}
              />
            </li>
          );
        })}
      </ol>
      <Button size="small" icon={Plus} className="justify-self-start" onClick={() => commands.addBranch(position)}>
        {say('blocks.addBranch')}
      </Button>
    </Section>
  );
}
