'use client';
import { IconButton } from '@nirmaan/ui';
import { Ungroup, X } from 'lucide-react';
import type { RowGroup } from '../rows/model';
import { useRuleEditing, useWords } from './editor-context';
import type { EntryProps } from './entry-view';
import { JoinSelect } from './join-select';
import { RowMenu } from './row-menu';

export function NestedGroup({
  group,
  scope,
  at,
  onChange,
  onRemove,
  onMoveUp,
  onMoveDown,
  onDissolve,
}: EntryProps & { group: RowGroup }) {
  const say = useWords();
  const { Group } = useRuleEditing();
  return (
    <>
      <div className="flex items-center gap-1">
        <JoinSelect
          label={say('joinOf', { n: at })}
          join={group.join}
          onChange={(join) => onChange({ ...group, join })}
        />
        <span className="ms-auto flex">
          <RowMenu
            at={at}
            {...(onMoveUp && { onMoveUp })}
            {...(onMoveDown && { onMoveDown })}
            items={[{ label: say('dissolve'), icon: Ungroup, onSelect: () => onDissolve(group.entries) }]}
          />
          <IconButton icon={X} label={say('removeGroup', { n: at })} data-focus={`${at}:remove`} onClick={onRemove} />
        </span>
      </div>
      <Group group={group} scope={scope} at={at} onChange={onChange} />
    </>
  );
}
