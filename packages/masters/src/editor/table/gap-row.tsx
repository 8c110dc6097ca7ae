'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button } from '@nirmaan/ui';
import { Plus, TriangleAlert } from 'lucide-react';
import type { ShownGap } from './analysis-view';
import type { GridColumn } from './columns';

export type GapRowProps = {
  buttonId: string;
  gap: ShownGap;
  columns: readonly GridColumn[];
  rowIndex: number;
  messages: Messages;
  onAdd(): void;
};

/** A row that is missing, where it would stand. */
export function GapRow({ buttonId, gap, columns, rowIndex, messages, onAdd }: GapRowProps) {
  const say = (key: string) => messages.text(`tables.editor.${key}`);
  const edge = 'border-y-[1.5px] border-dashed border-warn-mark bg-warn-soft px-2.5 text-warn';
  const inputs = columns.filter((column) => column.part === 'input');
  return (
    <tr aria-rowindex={rowIndex} className="h-[34px]">
      <td className="px-2">
        <TriangleAlert aria-label={say('gap')} className="ms-auto size-4 text-warn-mark" strokeWidth={1.75} />
      </td>
      {inputs.map((column) => (
        <td key={column.code} className={`${edge} max-w-64 border-x border-x-line`}>
          <span className="block truncate" title={gap.words[column.code]}>
            <bdi>{gap.words[column.code]}</bdi>
          </span>
        </td>
      ))}
      <td colSpan={columns.length - inputs.length} className={edge}>
        <span className="flex items-center gap-2">
          <b className="whitespace-nowrap font-strong">{say('no-row-matches')}</b>
          {gap.days && <span className="truncate text-12">{gap.days}</span>}
          <Button id={buttonId} size="small" icon={Plus} className="sticky end-2 ms-auto text-text" onClick={onAdd}>
            {say('add-this-row')}
          </Button>
        </span>
      </td>
    </tr>
  );
}
