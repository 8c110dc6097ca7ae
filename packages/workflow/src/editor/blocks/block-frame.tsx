'use client';
import { localize } from '@nirmaan/lexicon';
import { Badge } from '@nirmaan/ui';
import { Clock, GitFork } from 'lucide-react';
import type { ReactNode } from 'react';
import { FRAME, type BlockFrame as Frame, frameOf } from '../../layout';
import { scopeOfBranch } from '../../model/scope';
import type { ParallelBlock } from '../../model/workflow';
import { MarkIcon } from '../canvas/marks';
import { durationText } from '../duration';
import { useEditor, useWords } from '../editor-context';
import { isAt, type StateNode } from '../graph/build-graph';
import { usePlay } from '../play/play-context';
import { pointerTo } from '../selection';
import { BranchPicture } from './branch-picture';
import { markIn } from './mark-in';
import { policyWords } from './policy-words';
import { useScope } from './scope-context';
import { useBlockCommands } from './use-block-commands';

/** A parallel block on the canvas: what the case waits for, how it goes on, and a lane for each branch that opens it. */
export function BlockFrame({ node, block, name }: { node: StateNode; block: ParallelBlock; name: ReactNode }) {
  const { workflow, issues, selection, language, messages } = useEditor();
  const say = useWords();
  const commands = useBlockCommands();
  const { scope } = useScope();
  const tokens = usePlay()?.simulation.tokens;
  const position = workflow.blocks.indexOf(block);
  const frame: Frame = frameOf(block, { language });
  const isRightToLeft = messages.direction === 'rtl';
  return (
    <>
      <div className="flex flex-col justify-center gap-1 border-b border-line px-3" style={{ height: FRAME.header }}>
        <span className="flex items-center gap-1.5">
          <GitFork aria-hidden className="size-4 shrink-0 text-text-2" strokeWidth={1.75} />
          {name}
        </span>
        <span className="flex min-w-0 items-center gap-2 text-12 text-text-2">
          <Badge tone="info">{policyWords(say, block)}</Badge>
          <Clock aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />
          <span className="truncate">
            {node.state.sla === undefined ? say('card.noLimit') : durationText(messages, node.state.sla)}
          </span>
        </span>
      </div>
      {frame.lanes.map((lane, at) => {
        const branch = block.branches[at];
        if (!branch) return null;
        const branchName = localize(branch.name, language) || branch.code;
        const isSelected = isAt(selection, pointerTo.branch(position, at));
        const mark = markIn(issues, `/blocks/${position}/branches/${at}`);
        return (
          <button
            key={branch.code}
            type="button"
            // The card is one stop of the keyboard; Enter opens the first branch, and the properties open each.
            tabIndex={-1}
            data-branch={branch.code}
            aria-label={say('blocks.openBranch', { name: branchName })}
            onClick={(event) => {
              event.stopPropagation();
              commands.open(position, at);
            }}
            // No `nodrag`: the block is moved by its lanes, too.
            className={`absolute inset-x-0 cursor-pointer text-start ${isSelected ? 'bg-brand-soft outline-2 -outline-offset-2 outline-brand' : 'hover:bg-hover'} ${at > 0 ? 'border-t border-dashed border-line-2' : ''}`}
            style={{ top: lane.y, height: lane.height }}
          >
            <span className="absolute inset-x-3 top-1 flex items-center gap-1.5 text-12">
              <span className="truncate font-strong text-text-2">{branchName}</span>
              {branch.advisory && <span className="shrink-0 text-text-3">· {say('blocks.advisory')}</span>}
              {mark && <MarkIcon mark={mark} className="bg-transparent!" />}
            </span>
            <BranchPicture
              lane={lane}
              width={frame.width}
              workflow={branch.workflow}
              issues={issues}
              place={`/blocks/${position}/branches/${at}/workflow`}
              isRightToLeft={isRightToLeft}
              token={tokens?.[scopeOfBranch(scope, block.code, branch.code)]}
            />
          </button>
        );
      })}
    </>
  );
}
