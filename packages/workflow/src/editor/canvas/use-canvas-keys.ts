'use client';
import type { KeyboardEvent } from 'react';
import { blockAt } from '../blocks/scope-of-pointer';
import { useBlockCommands } from '../blocks/use-block-commands';
import { useEditor } from '../editor-context';
import { useMultiSelection } from '../use-multi-selection';
import { useNaming } from '../use-naming';
import { pointerAt } from './pointer-at';
import type { Tool } from './use-tool';

type Given = { canEdit: boolean; fit(): void; fitSelection(): void; setTool(tool: Tool): void };

/** Keys that mean something on the canvas alone; those of the whole editor are the editor's. */
export function useCanvasKeys({ canEdit, fit, fitSelection, setTool }: Given) {
  const { workflow, selection } = useEditor();
  const blocks = useBlockCommands();
  const naming = useNaming();
  const several = useMultiSelection();
  const onCard = (event: KeyboardEvent): (() => void) | undefined => {
    const isCard = event.target instanceof Element && event.target.classList.contains('react-flow__node');
    const pointer = isCard ? pointerAt(event.target) : undefined;
    if (pointer === undefined || (event.key !== 'Enter' && event.key !== ' ')) return undefined;
    if (event.shiftKey) return () => several.toggle(pointer);
    const block = event.key === 'Enter' ? blockAt(workflow, pointer) : undefined;
    if (block !== undefined) return () => blocks.open(block, 0);
    if (event.key === 'Enter' && canEdit && pointer === selection && !several.isSeveral)
      return () => naming.start(pointer);
    return () => several.select([pointer]);
  };
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act =
      onCard(event) ??
      (event.shiftKey && event.code === 'Digit1'
        ? fit
        : event.shiftKey && event.code === 'Digit2'
          ? fitSelection
          : event.key === 'F2' && canEdit && selection !== null && !several.isSeveral
            ? () => naming.start(selection)
            : event.key === 'v' && canEdit
              ? () => setTool('select')
              : event.key === 'h' && canEdit
                ? () => setTool('hand')
                : event.key === 'Escape' && several.isSeveral
                  ? several.clear
                  : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  };
}
