'use client';
import { IconButton, Input } from '@nirmaan/ui';
import { X } from 'lucide-react';
import { parseRule } from '../../parse/parse-rule';
import type { Scope } from '../names';
import type { TextRow } from '../rows/model';
import { issuesOfRow } from '../rows/row-issues';
import { useWords } from './editor-context';
import type { EntryProps } from './entry-view';
import { Faults } from './faults';
import { RowMenu } from './row-menu';

/** A condition that has no other row than its text. */
export function TextRowView({
  row,
  scope,
  at,
  onChange,
  onRemove,
  onMoveUp,
  onMoveDown,
  onWrap,
}: EntryProps & { row: TextRow }) {
  const say = useWords();
  const issues = issuesOfRow(row, scope);
  return (
    <>
      <div className="flex items-center gap-1.5">
        <Input
          dir="ltr"
          className="min-w-0 flex-1 font-mono text-12!"
          data-focus={`${at}:field`}
          aria-label={say('textOf', { n: at })}
          aria-invalid={issues.length > 0}
          value={row.text}
          spellCheck={false}
          onChange={(event) => onChange(readTextRow(event.target.value, scope))}
        />
        <RowMenu at={at} onWrap={onWrap} {...(onMoveUp && { onMoveUp })} {...(onMoveDown && { onMoveDown })} />
        <IconButton icon={X} label={say('remove', { n: at })} data-focus={`${at}:remove`} onClick={onRemove} />
      </div>
      <Faults issues={issues} />
    </>
  );
}

function readTextRow(text: string, { types }: Scope): TextRow {
  const { rule } = parseRule(text, types);
  return { kind: 'text', text, ...(rule && { ast: rule.ast }) };
}
