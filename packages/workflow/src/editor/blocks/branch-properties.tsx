'use client';
import { BlockCode, localize } from '@nirmaan/lexicon';
import { Button, Field, IconButton, SegmentedControl, Select, Switch } from '@nirmaan/ui';
import { LogIn, Trash2 } from 'lucide-react';
import type { Branch, ParallelBlock } from '../../model/workflow';
import { useEditor, useWords } from '../editor-context';
import { ActionRule } from '../properties/action-rule';
import { CodeInput } from '../properties/code-input';
import { DurationInput } from '../properties/duration-input';
import { Problems } from '../properties/problems';
import { Head, Section } from '../properties/section';
import { TextInput } from '../properties/text-input';
import { pointerTo } from '../selection';
import { useBlockCommands } from './use-block-commands';

const timeouts = ['none', 'ok', 'fail', 'escalate'] as const;
const reworks = ['redo', 'keep'] as const;

type Props = { block: ParallelBlock; branch: Branch; position: number; at: number };

/** One branch of a block as the workflow around it sees it; what happens in it is drawn by opening it. */
export function BranchProperties({ block, branch, position, at }: Props) {
  const { language, expert } = useEditor();
  const say = useWords();
  const commands = useBlockCommands();
  const name = localize(branch.name, language) || branch.code;
  const change = (next: Parameters<typeof commands.changeBranch>[2]) => commands.changeBranch(position, at, next);
  const isLast = block.branches.length === 1;
  return (
    <>
      <Head
        kind={say('blocks.branchKind')}
        name={name}
        actions={
          <IconButton
            size="small"
            icon={Trash2}
            label={isLast ? say('blocks.lastBranch') : say('blocks.removeBranch', { name })}
            disabled={isLast}
            onClick={() => commands.removeBranch(position, at)}
          />
        }
      />
      <Problems places={[pointerTo.branch(position, at)]} />
      <Section>
        <TextInput label={say('blocks.branchName')} value={branch.name} onChange={(name) => change({ name })} />
        {expert && (
          <CodeInput
            code={branch.code}
            isLowerCase
            isValid={(code) => BlockCode.safeParse(code).success}
            onRename={(code) => commands.renameBranch(position, at, code)}
          />
        )}
        <div className="flex items-center justify-between gap-2">
          <span className="text-12 text-text-3">{say('blocks.openHint')}</span>
          <Button size="small" icon={LogIn} onClick={() => commands.open(position, at)}>
            {say('blocks.open')}
          </Button>
        </div>
      </Section>
      {block.starts === 'when' && (
        <Section>
          <ActionRule
            expected="boolean"
            label={say('blocks.when')}
            hint={say('blocks.whenHint')}
            rule={branch.when}
            onChange={(when) => change({ when })}
          />
        </Section>
      )}
      <Section>
        <div>
          <Switch
            checked={branch.advisory}
            onChange={(advisory) => change({ advisory })}
            label={say('blocks.advisory')}
          />
          <p className="mt-1 text-12 text-text-3">{say('blocks.advisoryHint')}</p>
        </div>
        <DurationInput
          label={say('blocks.branchLimit')}
          value={branch.workflow.sla}
          onChange={(sla) => commands.limitBranch(position, at, sla)}
        />
        <Field label={say('blocks.onTimeout')}>
          <Select
            value={branch.onTimeout ?? 'none'}
            onChange={(event) => {
              const chosen = timeouts.find((each) => each === event.target.value);
              if (chosen) change({ onTimeout: chosen === 'none' ? undefined : chosen });
            }}
            options={timeouts.map((each) => ({ value: each, label: say(`blocks.timeouts.${each}`) }))}
          />
        </Field>
        <div className="grid gap-1">
          <span className="text-12 font-strong text-text-2">{say('blocks.rework')}</span>
          <SegmentedControl
            label={say('blocks.rework')}
            size="small"
            className="justify-self-start"
            value={branch.rework}
            onChange={(rework) => change({ rework })}
            options={reworks.map((each) => ({ value: each, label: say(`blocks.reworks.${each}`) }))}
          />
        </div>
      </Section>
    </>
  );
}
