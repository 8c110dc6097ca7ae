'use client';
import { Field, Input } from '@nirmaan/ui';
import { CodeField, ColumnIssues, MoveOrRemove, NameFields, type SayInHead, TypeField } from '../grid/column-fields';
import type { TableColumnHeadProps } from './column-head';
import * as edits from './table-edits';
import { ValuesSettings } from './values-settings';

/** What a column is called, holds and allows. `onGone`: another column stands here now. */
export function ColumnSettings({
  column,
  shape,
  issues,
  edit,
  messages,
  languages,
  say,
  onGone,
}: TableColumnHeadProps & { say: SayInHead; onGone(): void }) {
  const kind = column.part === 'input' ? 'inputs' : 'outputs';
  const { at } = column;
  const drawn: edits.ColumnDraft | undefined = shape[kind][at];
  if (!drawn) return null;
  const changed = say('column-changed', { column: column.name });
  const isNumber = drawn.type === 'number' || drawn.type === 'amount';
  const setBound = (bound: 'min' | 'max', text: string) =>
    edit(changed, ({ table }) => {
      const edited: edits.ColumnDraft | undefined = table[kind][at];
      if (!edited) return;
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) delete edited[bound];
      else edited[bound] = number;
    });
  return (
    <div className="flex flex-col gap-3 font-normal text-text">
      <ColumnIssues issues={issues} messages={messages} />
      <NameFields
        name={drawn.name}
        languages={languages}
        say={say}
        onChange={(language, text) =>
          edit(changed, ({ table }) => {
            const edited = table[kind][at];
            if (edited) edited.name[language] = text;
          })
        }
      />
      <CodeField
        code={column.code}
        taken={[...shape.inputs, ...shape.outputs].map((each) => each.code)}
        say={say}
        onChange={(code) => edit(changed, (table) => edits.renameColumn(table, kind, at, code))}
      />
      <TypeField
        type={drawn.type}
        say={say}
        onChange={(type) => edit(changed, (table) => edits.retypeColumn(table, kind, at, type))}
      />
      {kind === 'inputs' && isNumber && (
        <div className="grid grid-cols-2 gap-2">
          <Field label={say('least')}>
            <Input
              type="number"
              value={drawn.min ?? ''}
              placeholder={say('no-bound')}
              onChange={(event) => setBound('min', event.target.value)}
            />
          </Field>
          <Field label={say('greatest')}>
            <Input
              type="number"
              value={drawn.max ?? ''}
              placeholder={say('no-bound')}
              onChange={(event) => setBound('max', event.target.value)}
            />
          </Field>
        </div>
      )}
      {drawn.type === 'text' && (
        <ValuesSettings
          values={drawn.values ?? []}
          onChange={(values) => edit(changed, (table) => edits.setValues(table, kind, at, values))}
          messages={messages}
          languages={languages}
        />
      )}
      <MoveOrRemove
        column={column.name}
        position={at}
        count={shape[kind].length}
        say={say}
        onMove={(by) => {
          onGone();
          edit(say('column-moved', { column: column.name }), (table) => edits.moveColumn(table, kind, at, by));
        }}
        onRemove={() => {
          onGone();
          edit(say('column-removed', { column: column.name }), (table) => edits.removeColumn(table, kind, at));
        }}
      />
    </div>
  );
}
