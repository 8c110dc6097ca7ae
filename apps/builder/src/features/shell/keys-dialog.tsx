'use client';
import { Dialog, type KeyHelp, KeyList } from '@nirmaan/ui';
import { useWords } from './providers';

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
    { ways: [['Ctrl', 'K']], text: say('keys.palette') },
    { ways: [['?']], text: say('keys.help') },
    { ways: [['Esc']], text: say('keys.escape') },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={say('shell.keys')}>
      <KeyList keys={[...keys, ...everywhere]} />
    </Dialog>
  );
}
