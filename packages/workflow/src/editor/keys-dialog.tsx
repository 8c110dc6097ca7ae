'use client';
import { Dialog, KeyList } from '@nirmaan/ui';
import { useWords } from './editor-context';

/** Keys by what they do; texts are `workflow.editor.keysDialog.<name>`. */
const keys = {
  walk: [
    ['Alt', '→'],
    ['Alt', '←'],
    ['Alt', '↑'],
    ['Alt', '↓'],
  ],
  add: [['/'], ['A']],
  newState: [['N']],
  snippet: [['S']],
  rename: [['F2']],
  move: [['↑'], ['↓'], ['←'], ['→']],
  order: [
    ['Shift', 'Alt', '↑'],
    ['Shift', 'Alt', '↓'],
  ],
  all: [['Ctrl', 'A']],
  clipboard: [
    ['Ctrl', 'C'],
    ['Ctrl', 'X'],
    ['Ctrl', 'V'],
  ],
  duplicate: [['Ctrl', 'D']],
  remove: [['Del']],
  search: [['Ctrl', 'F'], ['F']],
  play: [['P']],
  menu: [['Shift', 'F10']],
  undo: [
    ['Ctrl', 'Z'],
    ['Ctrl', 'Shift', 'Z'],
  ],
  help: [['?']],
} as const;

export function KeysDialog({ onClose }: { onClose(): void }) {
  const say = useWords();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={say('keysDialog.title')}>
      <KeyList keys={Object.entries(keys).map(([name, ways]) => ({ ways, text: say(`keysDialog.${name}`) }))} />
    </Dialog>
  );
}
