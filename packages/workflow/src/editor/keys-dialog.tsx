'use client';
import { Dialog, Kbd } from '@nirmaan/ui';
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
            <dd>{say(`keysDialog.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
