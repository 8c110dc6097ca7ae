'use client';
import { Dialog, KeyList } from '@nirmaan/ui';
import { useEditor } from './editor-context';

/** Keys by what they do; texts are `formEditor.keys.<name>`. */
const keys = {
  select: [['↑'], ['↓']],
  selectMore: [
    ['Shift', '↑'],
    ['Shift', '↓'],
  ],
  all: [['Ctrl', 'A']],
  pages: [['PgUp'], ['PgDn']],
  write: [['Enter'], ['F2']],
  insert: [['/']],
  move: [
    ['Alt', '↑'],
    ['Alt', '↓'],
  ],
  nest: [
    ['Alt', '→'],
    ['Alt', '←'],
  ],
  duplicate: [['Ctrl', 'D']],
  clipboard: [
    ['Ctrl', 'C'],
    ['Ctrl', 'X'],
    ['Ctrl', 'V'],
  ],
  remove: [['Del']],
  undo: [
    ['Ctrl', 'Z'],
    ['Ctrl', 'Shift', 'Z'],
  ],
  help: [['?']],
} as const;

export function EditorKeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { messages } = useEditor();
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && onClose()} title={messages.text('formEditor.keys.title')}>
      <KeyList
        keys={Object.entries(keys).map(([name, ways]) => ({ ways, text: messages.text(`formEditor.keys.${name}`) }))}
      />
    </Dialog>
  );
}
