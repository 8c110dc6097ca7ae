'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { HitPolicy, type TableShape } from '@nirmaan/rules/tables';
import { Button, buttonClass, IconButton, Input, Menu } from '@nirmaan/ui';
import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  ChevronDown,
  Columns3,
  Copy,
  Plus,
  Redo2,
  Rows3,
  Scale,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useId } from 'react';
import type { Rectangle } from '../selection';
import type { EditTable } from './table-editor';
import * as edits from './table-edits';

export type TableToolsProps = {
  /** Of the button that adds a row: where Escape leads from the grid. */
  id: string;
  shape: TableShape;
  edit: EditTable;
  messages: Messages;
  /** Of the names of new columns. */
  language: string;
  rowCount: number;
  /** The rows that are selected. */
  rectangle(): Rectangle | undefined;
  onAddRow(): void;
  onPolicy(policy: HitPolicy): void;
  on: string;
  onDay(day: string): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
};

/** What can be done with a table as a whole, and with the rows that are selected. */
export function TableTools(props: TableToolsProps) {
  const { shape, edit, messages, language, rowCount } = props;
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const day = useId();
  const withRows = (label: string, recipe: (table: edits.EditedTable, rectangle: Rectangle) => void) => () => {
    const rectangle = props.rectangle();
    if (rectangle && rectangle.top < rowCount) edit(label, (table) => recipe(table, rectangle));
  };
  const addColumn = (kind: edits.ColumnKind) => () =>
    edit(say(kind === 'inputs' ? 'input-added' : 'output-added'), (draft) =>
      edits.addColumn(draft, kind, {
        code: edits.freeCode(draft.table, kind === 'inputs' ? 'condition' : 'result'),
        name: { [language]: say(kind === 'inputs' ? 'new-input' : 'new-output') },
        type: kind === 'inputs' ? 'text' : 'amount',
      }),
    );
  return (
    <div role="toolbar" aria-label={say('tools')} className="flex flex-wrap items-center gap-1.5">
      <label htmlFor={day} className="flex items-center gap-1.5 text-12 text-text-2">
        <span className="whitespace-nowrap">{say('as-of')}</span>
        <Input
          id={day}
          type="date"
          className="w-36"
          value={props.on}
          onChange={(event) => event.target.value && props.onDay(event.target.value)}
        />
      </label>
      <Menu
        className="w-80"
        trigger={
          <button type="button" className={buttonClass('quiet', 'small')} title={say('policy')}>
            <Scale aria-hidden className="size-4" strokeWidth={1.75} />
            {say(`policies.${policyKey(shape.hitPolicy)}.name`)}
            <ChevronDown aria-hidden className="size-4" strokeWidth={1.75} />
          </button>
        }
        items={HitPolicy.options.map((policy) => ({
          label: say(`policies.${policyKey(policy)}.name`),
          text: say(`policies.${policyKey(policy)}.text`),
          checked: policy === shape.hitPolicy,
          onSelect: () => policy !== shape.hitPolicy && props.onPolicy(policy),
        }))}
      />
      <Button id={props.id} icon={Plus} size="small" onClick={props.onAddRow}>
        {say('row')}
      </Button>
      <Menu
        trigger={<IconButton icon={Rows3} label={say('rows-menu')} size="small" variant="secondary" />}
        items={[
          {
            label: say('insert-above'),
            icon: ArrowUpToLine,
            onSelect: withRows(say('row-added'), (table, { top }) => edits.insertRows(table, top, [{}])),
          },
          {
            label: say('insert-below'),
            icon: ArrowDownToLine,
            keys: <kbd className="text-12 text-text-3">Ctrl ↵</kbd>,
            onSelect: withRows(say('row-added'), (table, { bottom }) =>
              edits.insertRows(table, Math.min(bottom + 1, table.rows.length), [{}]),
            ),
          },
          { label: say('duplicate'), icon: Copy, onSelect: withRows(say('rows-copied'), edits.duplicateRows) },
          { separator: true },
          {
            label: say('move-up'),
            icon: ArrowUp,
            keys: <kbd className="text-12 text-text-3">Alt ↑</kbd>,
            onSelect: withRows(say('rows-moved'), (table, rectangle) => void edits.moveRows(table, rectangle, -1)),
          },
          {
            label: say('move-down'),
            icon: ArrowDown,
            keys: <kbd className="text-12 text-text-3">Alt ↓</kbd>,
            onSelect: withRows(say('rows-moved'), (table, rectangle) => void edits.moveRows(table, rectangle, 1)),
          },
          { separator: true },
          {
            label: say('remove-rows'),
            icon: Trash2,
            tone: 'danger',
            onSelect: withRows(say('rows-removed'), edits.removeRows),
          },
        ]}
      />
      <Menu
        trigger={<IconButton icon={Columns3} label={say('columns-menu')} size="small" variant="secondary" />}
        items={[
          { label: say('add-input'), text: say('add-input-text'), icon: Plus, onSelect: addColumn('inputs') },
          { label: say('add-output'), text: say('add-output-text'), icon: Plus, onSelect: addColumn('outputs') },
        ]}
      />
      <IconButton
        icon={Undo2}
        directional
        size="small"
        label={say('undo')}
        disabled={!props.canUndo}
        onClick={props.undo}
      />
      <IconButton
        icon={Redo2}
        directional
        size="small"
        label={say('redo')}
        disabled={!props.canRedo}
        onClick={props.redo}
      />
    </div>
  );
}

/** A message's key holds no plus. */
function policyKey(policy: HitPolicy): string {
  return policy === 'C+' ? 'sum' : policy;
}
