'use client';
import { Dialog, Kbd } from '@nirmaan/ui';
import { useWords } from './providers';

/** A key and what it does here. */
export type KeyHelp = { keys: readonly string[]; text: string };

export function KeysDialog({
  open,
  onOpenChange,
  keys,
}: {
  open: boolean;
  onOpenChange(open: boolean): void;
  keys: readonly KeyHelp[];
}) {
  const say = useWords();
  const everywhere: KeyHelp[] = [
    { keys: ['Ctrl', 'K'], text: say('keys.palette') },
    { keys: ['?'], text: say('keys.help') },
    { keys: ['Esc'], text: say('keys.escape') },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={say('shell.keys')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {[...keys, ...everywhere].map(({ keys: combination, text }) => (
          <div key={text} className="contents">
            <dt className="flex gap-1">
              {combination.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
