'use client';
import { type JsonValue, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { DecisionTable, TableInput, TableOutput, TableRow, TableShape } from '@nirmaan/rules/tables';
import { Badge, Field, Input, Select } from '@nirmaan/ui';
import { CircleAlert } from 'lucide-react';
import type { ShownGap } from './analysis-view';
import type { GridColumn } from './columns';
import { Coverage } from './coverage';
import { outputInWords } from './output-words';
import type { Trial } from './use-trial';
import { Why } from './why';

export type TryTableProps = {
  trial: Trial;
  shape: TableShape;
  rows: readonly TableRow[];
  table: DecisionTable | undefined;
  gaps: readonly ShownGap[];
  columns: readonly GridColumn[];
  on: string;
  messages: Messages;
  currency?: string;
  onShowRow(id: string): void;
};

/** Asks the table: answers in, what it says and why out. */
export function TryTable({
  trial,
  shape,
  rows,
  table,
  gaps,
  columns,
  on,
  messages,
  currency,
  onShowRow,
}: TryTableProps) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const { decision } = trial.explanation;
  const numberOf = (id: string) => rows.findIndex((row) => row.id === id) + 1;
  const results = Array.isArray(decision.value) ? decision.value : decision.value === null ? [] : [decision.value];
  return (
    <>
      <h2 className="flex h-11 items-center border-b border-line px-4 font-strong max-xl:sr-only">{say('try')}</h2>
      <div className="flex flex-col gap-2 border-b border-line px-4 py-3">
        {shape.inputs.length === 0 && <p className="text-text-2">{say('no-inputs')}</p>}
        {shape.inputs.map((input) => (
          <TrialInput
            key={input.code}
            input={input}
            value={trial.inputs[input.code] ?? null}
            onChange={(value) => trial.setInput(input.code, value)}
            messages={messages}
          />
        ))}
        <p className="text-12 text-text-3">{say('as-of-day', { day: new Date(`${on}T00:00:00Z`) })}</p>
      </div>
      <div className="border-b border-line px-4 py-3" role="status" aria-label={say('result')}>
        {!trial.isAsked && shape.inputs.length > 0 ? (
          <p className="text-text-2">{say('try-text')}</p>
        ) : (
          <>
            {decision.problem || results.length === 0 ? (
              <p className="flex items-center gap-2 font-strong text-warn">
                <CircleAlert aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
                {say(`problem.${decision.problem ?? 'nothing-listed'}`)}
              </p>
            ) : (
              results.map((result, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: results have no name but their place
                <Result key={at} outputs={shape.outputs} result={result} messages={messages} currency={currency}>
                  {at === 0 && shape.hitPolicy !== 'C'
                    ? decision.rows.map((id) => (
                        <RowBadge key={id} id={id} number={numberOf(id)} say={say} onShow={onShowRow} />
                      ))
                    : decision.rows[at] !== undefined && (
                        <RowBadge
                          id={decision.rows[at]}
                          number={numberOf(decision.rows[at])}
                          say={say}
                          onShow={onShowRow}
                        />
                      )}
                </Result>
              ))
            )}
            <Why trial={trial} columns={columns} rows={rows} messages={messages} />
          </>
        )}
      </div>
      {table && (
        <Coverage
          table={table}
          trial={trial}
          rows={rows}
          gaps={gaps}
          on={on}
          columns={columns}
          messages={messages}
          onShowRow={onShowRow}
        />
      )}
    </>
  );
}

function RowBadge({
  id,
  number,
  say,
  onShow,
}: {
  id: string;
  number: number;
  say(key: string, params?: Record<string, number>): string;
  onShow(id: string): void;
}) {
  return (
    <button type="button" className="rounded-chip" onClick={() => onShow(id)} title={say('show-row', { number })}>
      <Badge tone="action">{say('row-number-is', { number })}</Badge>
    </button>
  );
}

/** What follows: the first result large, the others below. */
function Result({
  outputs,
  result,
  messages,
  currency,
  children,
}: {
  outputs: readonly TableOutput[];
  result: JsonValue;
  messages: Messages;
  currency: string | undefined;
  children: React.ReactNode;
}) {
  const [first, ...others] = outputs;
  if (!first || typeof result !== 'object' || result === null || Array.isArray(result)) return null;
  const name = (output: TableOutput) => localize(output.name, messages.language, 'en') || output.code;
  const words = (output: TableOutput) => outputInWords(result[output.code] ?? null, output, messages, currency);
  return (
    <div className="mb-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-12 text-text-2">{name(first)}</p>
          <p className="text-20 font-strong" dir="auto">
            {words(first)}
          </p>
        </div>
        {children}
      </div>
      {others.length > 0 && (
        <dl className="mt-1 border-t border-line pt-2">
          {others.map((output) => (
            <div key={output.code} className="flex justify-between gap-3 text-text-2">
              <dt>{name(output)}</dt>
              <dd className="text-end" dir="auto">
                {words(output)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The control of an input; what is left out is empty. */
function TrialInput({
  input,
  value,
  onChange,
  messages,
}: {
  input: TableInput;
  value: JsonValue;
  onChange(value: JsonValue): void;
  messages: Messages;
}) {
  const say = (key: string) => messages.text(`tables.editor.${key}`);
  const label = localize(input.name, messages.language, 'en') || input.code;
  const choices =
    input.type === 'boolean'
      ? [
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
        ]
      : input.values?.map((each) => ({
          value: each.value,
          label: localize(each.label, messages.language, 'en') || each.value,
        }));
  if (choices)
    return (
      <Field label={label}>
        <Select
          value={value === null ? '' : String(value)}
          placeholder={say('not-given')}
          options={choices}
          onChange={(event) => {
            const chosen = event.target.value;
            onChange(chosen === '' ? null : input.type === 'boolean' ? chosen === 'true' : chosen);
          }}
        />
      </Field>
    );
  const isNumber = input.type === 'number' || input.type === 'amount';
  return (
    <Field label={label}>
      <Input
        type={isNumber ? 'number' : input.type === 'date' ? 'date' : 'text'}
        step="any"
        dir={isNumber || input.type === 'date' ? undefined : 'auto'}
        value={value === null ? '' : String(value)}
        onChange={(event) => {
          const text = event.target.value;
          onChange(text === '' ? null : isNumber ? Number(text) : text);
        }}
      />
    </Field>
  );
}
