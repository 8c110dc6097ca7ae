'use client';
import { FieldCode, languageNameOf } from '@nirmaan/lexicon';
import { Button, Field, Input, Select } from '@nirmaan/ui';
import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ColumnType } from '../../model/master';
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
  onGone,
}: TableColumnHeadProps & { onGone(): void }) {
  const say = (key: string, params?: Parameters<typeof messages.text>[1]) =>
    messages.text(`tables.editor.${key}`, params);
  const kind = column.part === 'input' ? 'inputs' : 'outputs';
  const { at } = column;
  const drawn: edits.ColumnDraft | undefined = shape[kind][at];
  const [code, setCode] = useState(column.code);
  // Undone, it is the old one again.
  useEffect(() => setCode(column.code), [column.code]);
  if (!drawn) return null;
  const isTaken = code !== column.code && [...shape.inputs, ...shape.outputs].some((each) => each.code === code);
  const isRight = FieldCode.safeParse(code).success && !isTaken;
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
  const gone = (label: string, recipe: (table: edits.EditedTable) => void) => {
    onGone();
    edit(label, recipe);
  };
  return (
    <div className="flex flex-col gap-3 font-normal text-text">
      {issues.map((issue) => (
        <p key={issue.code + issue.path} className="text-12 text-error">
          {messages.issue(issue)}
        </p>
      ))}
      {languages.map((language) => (
        <Field key={language} label={say('column-name', { language: languageNameOf(language) })}>
          <Input
            lang={language}
            dir="auto"
            value={drawn.name[language] ?? ''}
            onChange={(event) => {
              const { value } = event.target;
              edit(changed, ({ table }) => {
                const edited = table[kind][at];
                if (edited) edited.name[language] = value;
              });
            }}
          />
        </Field>
      ))}
      <Field
        label={say('column-code')}
        hint={say('column-code-hint')}
        error={isRight ? undefined : say(isTaken ? 'code-taken' : 'code-wrong')}
      >
        <Input
          className="font-mono"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          onBlur={() =>
            isRight && code !== column.code
              ? edit(changed, (table) => edits.renameColumn(table, kind, at, code))
              : setCode(column.code)
          }
        />
      </Field>
      <Field label={say('column-type')}>
        <Select
          value={drawn.type}
          onChange={(event) => {
            const type = ColumnType.safeParse(event.target.value);
            if (type.success) edit(changed, (table) => edits.retypeColumn(table, kind, at, type.data));
          }}
          options={ColumnType.options.map((type) => ({ value: type, label: say(`types.${type}`) }))}
        />
      </Field>
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
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button
          size="small"
          disabled={at === 0}
          onClick={() =>
            gone(say('column-moved', { column: column.name }), (table) => edits.moveColumn(table, kind, at, -1))
          }
        >
          <ChevronLeft aria-hidden className="mirror size-3.5" />
          {say('move-back')}
        </Button>
        <Button
          size="small"
          disabled={at === shape[kind].length - 1}
          onClick={() =>
            gone(say('column-moved', { column: column.name }), (table) => edits.moveColumn(table, kind, at, 1))
          }
        >
          {say('move-on')}
          <ChevronRight aria-hidden className="mirror size-3.5" />
        </Button>
        <Button
          size="small"
          icon={Trash2}
          onClick={() =>
            gone(say('column-removed', { column: column.name }), (table) => edits.removeColumn(table, kind, at))
          }
        >
          {say('remove-column')}
        </Button>
      </div>
    </div>
  );
}
