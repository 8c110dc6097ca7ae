'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Checkbox } from '@nirmaan/ui';
import { KeyRound } from 'lucide-react';
import type { Column, ColumnType, Master } from '../model/master';
import * as edits from './edits';
import { CodeField, ColumnIssues, MoveOrRemove, NameFields, type SayInHead, TypeField } from './grid/column-fields';
import { HeadCell } from './grid/head-cell';

export type ColumnHeadProps = {
  column: Column;
  position: number;
  columns: readonly Column[];
  issues: readonly Issue[];
  edit(label: string, recipe: (master: Master) => void): void;
  messages: Messages;
  languages: readonly string[];
};

const widths: Record<ColumnType, string> = {
  text: 'w-52',
  number: 'w-28',
  amount: 'w-32',
  boolean: 'w-24',
  date: 'w-36',
};

/** The name of a column; opens what it is. */
export function ColumnHead(props: ColumnHeadProps) {
  const { column, issues, messages } = props;
  const say: SayInHead = (key, params) => messages.text(`builder.grid.${key}`, params);
  return (
    <HeadCell
      name={edits.columnName(column, messages.language)}
      issues={issues}
      say={say}
      className={widths[column.type]}
      mark={column.unique && <KeyRound aria-label={say('unique')} className="size-3 shrink-0" strokeWidth={2} />}
      settings={(close) => <ColumnSettings {...props} say={say} onGone={close} />}
    />
  );
}

/** `onGone`: another column stands here now. */
function ColumnSettings({
  column,
  position,
  columns,
  issues,
  edit,
  messages,
  languages,
  say,
  onGone,
}: ColumnHeadProps & { say: SayInHead; onGone(): void }) {
  const name = edits.columnName(column, messages.language);
  const renamed = say('column-renamed', { column: column.code });
  const change = (label: string, recipe: (column: Column) => void) =>
    edit(label, (master) => {
      const edited = master.columns[position];
      if (edited) recipe(edited);
    });
  return (
    <div className="flex flex-col gap-3 font-normal text-text">
      <ColumnIssues issues={issues} messages={messages} />
      <NameFields
        name={column.name}
        languages={languages}
        say={say}
        onChange={(language, text) =>
          change(renamed, (edited) => {
            edited.name[language] = text;
          })
        }
      />
      <CodeField
        code={column.code}
        taken={columns.map((each) => each.code)}
        say={say}
        onChange={(code) => edit(renamed, (master) => edits.renameColumn(master, position, code))}
      />
      <TypeField
        type={column.type}
        say={say}
        onChange={(type) =>
          edit(say('column-retyped', { column: name }), (master) => edits.retypeColumn(master, position, type))
        }
      />
      <div className="flex flex-col gap-1.5">
        {(['required', 'unique'] as const).map((flag) => (
          <Checkbox
            key={flag}
            label={say(flag)}
            checked={column[flag]}
            onChange={(event) => {
              const { checked } = event.target;
              change(say(flag), (edited) => {
                edited[flag] = checked;
              });
            }}
          />
        ))}
      </div>
      <MoveOrRemove
        column={name}
        position={position}
        count={columns.length}
        say={say}
        onMove={(by) => {
          onGone();
          edit(say('column-moved', { column: name }), (master) => edits.moveColumn(master, position, by));
        }}
        onRemove={() => {
          onGone();
          edit(say('remove-column', { column: name }), (master) => edits.removeColumn(master, position));
        }}
      />
    </div>
  );
}
