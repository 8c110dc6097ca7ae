'use client';
import { FieldCode, type Issue, languageNameOf } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Checkbox, Field, Input, Popover, Select } from '@nirmaan/ui';
import clsx from 'clsx';
import { ChevronLeft, ChevronRight, CircleAlert, KeyRound, Settings2, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Column, ColumnType, type Master } from '../model/master';
import * as edits from './edits';

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
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`builder.grid.${key}`, params);
  const name = edits.columnName(column, messages.language);
  const [isOpen, setOpen] = useState(false);
  return (
    <th
      scope="col"
      className={clsx(
        'h-[34px] border border-line bg-sunken p-0 text-start text-12 font-strong text-text-2',
        widths[column.type],
      )}
    >
      <Popover
        label={say('column-settings', { column: name })}
        className="w-80"
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            title={say('column-settings', { column: name })}
            className={clsx(
              'group flex h-full w-full items-center gap-1.5 px-2.5 text-start hover:bg-hover focus-visible:shadow-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand',
              issues.length > 0 && 'text-error',
            )}
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {column.unique && <KeyRound aria-label={say('unique')} className="size-3 shrink-0" strokeWidth={2} />}
            {issues.length > 0 ? (
              <CircleAlert
                aria-label={say('column-problem')}
                className="size-3.5 shrink-0 text-error-mark"
                strokeWidth={1.75}
              />
            ) : (
              <Settings2
                aria-hidden
                className="size-3.5 shrink-0 text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
                strokeWidth={1.75}
              />
            )}
          </button>
        }
      >
        <ColumnSettings {...props} onGone={() => setOpen(false)} />
      </Popover>
    </th>
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
  onGone,
}: ColumnHeadProps & { onGone(): void }) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`builder.grid.${key}`, params);
  const name = edits.columnName(column, messages.language);
  const [code, setCode] = useState(column.code);
  // Undone, it is the old one again.
  useEffect(() => setCode(column.code), [column.code]);
  const isTaken = columns.some((each, other) => other !== position && each.code === code);
  const isRight = FieldCode.safeParse(code).success && !isTaken;
  const change = (label: string, recipe: (column: Column) => void) =>
    edit(label, (master) => {
      const edited = master.columns[position];
      if (edited) recipe(edited);
    });
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
            value={column.name[language] ?? ''}
            onChange={(event) => {
              const { value } = event.target;
              change(say('column-renamed', { column: column.code }), (edited) => {
                edited.name[language] = value;
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
              ? edit(say('column-renamed', { column: column.code }), (master) =>
                  edits.renameColumn(master, position, code),
                )
              : setCode(column.code)
          }
        />
      </Field>
      <Field label={say('column-type')}>
        <Select
          value={column.type}
          onChange={(event) => {
            const type = ColumnType.safeParse(event.target.value);
            if (type.success)
              edit(say('column-retyped', { column: name }), (master) =>
                edits.retypeColumn(master, position, type.data),
              );
          }}
          options={ColumnType.options.map((type) => ({ value: type, label: say(`types.${type}`) }))}
        />
      </Field>
      <div className="flex flex-col gap-1.5">
        <Checkbox
          label={say('required')}
          checked={column.required}
          onChange={(event) => {
            const { checked } = event.target;
            change(say('required'), (edited) => {
              edited.required = checked;
            });
          }}
        />
        <Checkbox
          label={say('unique')}
          checked={column.unique}
          onChange={(event) => {
            const { checked } = event.target;
            change(say('unique'), (edited) => {
              edited.unique = checked;
            });
          }}
        />
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button
          size="small"
          disabled={position === 0}
          onClick={() => {
            onGone();
            edit(say('column-moved', { column: name }), (master) => edits.moveColumn(master, position, -1));
          }}
        >
          <ChevronLeft aria-hidden className="mirror size-3.5" />
          {say('move-back')}
        </Button>
        <Button
          size="small"
          disabled={position === columns.length - 1}
          onClick={() => {
            onGone();
            edit(say('column-moved', { column: name }), (master) => edits.moveColumn(master, position, 1));
          }}
        >
          {say('move-on')}
          <ChevronRight aria-hidden className="mirror size-3.5" />
        </Button>
        <Button
          size="small"
          icon={Trash2}
          onClick={() => {
            onGone();
            edit(say('remove-column', { column: name }), (master) => edits.removeColumn(master, position));
          }}
        >
          {say('remove-column', { column: name })}
        </Button>
      </div>
    </div>
  );
}
