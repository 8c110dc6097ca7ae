'use client';
import { Dialog, Kbd } from '@nirmaan/ui';
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
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {Object.entries(keys).map(([name, combinations]) => (
          <div key={name} className="contents">
            <dt className="flex flex-wrap gap-2" dir="ltr">
              {combinations.map((combination) => (
                <span key={combination.join('+')} className="flex gap-1">
                  {combination.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{messages.text(`formEditor.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
