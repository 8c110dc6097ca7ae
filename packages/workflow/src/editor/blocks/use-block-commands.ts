'use client';
import type { StateCode } from '@nirmaan/lexicon';
import { localize } from '@nirmaan/lexicon';
import { useMemo } from 'react';
import { changeKind } from '../../editing/change-kind';
import {
  addBlock,
  addBranch,
  changeBlock,
  changeBranch,
  moveBranch,
  removeBranch,
  renameBranch,
} from '../../editing/edit-blocks';
import { findBlockAt, scopeOfBranch } from '../../model/scope';
import type { State } from '../../model/workflow';
import { useEditor, useWords } from '../editor-context';
import { pointerTo } from '../selection';
import { blockNames } from './block-names';
import { useScope } from './scope-context';

/** What can be done to the blocks of the workflow that is shown; each is one edit that can be taken back. */
export function useBlockCommands() {
  const { workflow, edit, onSelect, language, languages } = useEditor();
  const { scope, open } = useScope();
  const say = useWords();
  return useMemo(() => {
    const written = languages.includes(language) ? language : (languages[0] ?? language);
    const names = blockNames(say, written);
    const branchAt = (block: number, at: number) => workflow.blocks[block]?.branches[at];
    const nameOf = (block: number, at: number) => {
      const branch = branchAt(block, at);
      return (branch && localize(branch.name, language)) || branch?.code || '';
    };
    return {
      /** Gives branches to a state of kind parallel that has none. */
      addBlockTo(state: StateCode) {
        edit(say('blocks.edits.addBlock'), (draft) => void addBlock(draft, { names, state }));
      },
      /** Gives a state another kind; one that waits for branches has some then. */
      changeKind(state: StateCode, kind: State['kind']) {
        edit(say('edits.state'), (draft) => {
          changeKind(draft, state, kind);
          if (kind === 'parallel' && !findBlockAt(draft.workflow, state)) addBlock(draft, { names, state });
        });
      },
      changeBlock(block: number, change: Parameters<typeof changeBlock>[2]) {
        edit(say('blocks.edits.block'), (draft) => changeBlock(draft, block, change));
      },
      addBranch(block: number) {
        edit(say('blocks.edits.addBranch'), (draft) => void addBranch(draft, block, names));
      },
      changeBranch(block: number, at: number, change: Parameters<typeof changeBranch>[3]) {
        edit(say('blocks.edits.branch'), (draft) => changeBranch(draft, block, at, change));
      },
      /** The branch's own workflow. */
      limitBranch(block: number, at: number, sla: number | undefined) {
        edit(say('blocks.edits.branch'), (draft) => {
          const inner = draft.workflow.blocks[block]?.branches[at]?.workflow;
          if (!inner) return;
          if (sla === undefined) delete inner.sla;
          else inner.sla = sla;
        });
      },
      /** False where the code is taken. */
      renameBranch(block: number, at: number, code: string): boolean {
        if (workflow.blocks.some((each) => each.branches.some((branch) => branch.code === code))) return false;
        edit(say('edits.code'), (draft) => void renameBranch(draft, block, at, code));
        return true;
      },
      removeBranch(block: number, at: number) {
        edit(
          say('blocks.edits.removeBranch', { name: nameOf(block, at) }),
          (draft) => void removeBranch(draft, block, at),
        );
        const state = workflow.states.findIndex((each) => each.code === workflow.blocks[block]?.state);
        onSelect(state < 0 ? null : pointerTo.state(state));
      },
      moveBranch(block: number, at: number, by: -1 | 1) {
        edit(say('blocks.edits.order'), (draft) => moveBranch(draft, block, at, by));
      },
      open(block: number, at: number) {
        const code = workflow.blocks[block]?.code;
        const branch = branchAt(block, at);
        if (code !== undefined && branch) open(scopeOfBranch(scope, code, branch.code));
      },
    };
  }, [workflow, edit, onSelect, language, languages, scope, open, say]);
}
