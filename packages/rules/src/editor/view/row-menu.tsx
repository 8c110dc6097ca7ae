'use client';
import { IconButton, Menu, type MenuItem } from '@nirmaan/ui';
import { ArrowDown, ArrowUp, Group, MoreVertical } from 'lucide-react';
import { useWords } from './editor-context';
import type { EntryProps } from './entry-view';

type Props = Pick<EntryProps, 'at' | 'onMoveUp' | 'onMoveDown'> & { onWrap?(): void; items?: MenuItem[] };

/** What is done less often with a row, behind one button. */
export function RowMenu({ at, onMoveUp, onMoveDown, onWrap, items = [] }: Props) {
  const say = useWords();
  return (
    <Menu
      trigger={<IconButton icon={MoreVertical} label={say('more', { n: at })} data-focus={`${at}:more`} />}
      items={[
        ...items,
        ...(onMoveUp ? [{ label: say('moveUp'), icon: ArrowUp, onSelect: onMoveUp }] : []),
        ...(onMoveDown ? [{ label: say('moveDown'), icon: ArrowDown, onSelect: onMoveDown }] : []),
        ...(onWrap ? [{ label: say('wrap'), icon: Group, onSelect: onWrap }] : []),
      ]}
    />
  );
}
