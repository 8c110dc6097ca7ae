'use client';
import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import {
  cellInWords,
  coverageOf,
  type DecisionTable,
  matchesCell,
  readCell,
  type TableRow,
} from '@nirmaan/rules/tables';
import { Select } from '@nirmaan/ui';
import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ShownGap } from './analysis-view';
import type { GridColumn } from './columns';
import { gapAt } from './gap-places';
import type { Trial } from './use-trial';

export type CoverageProps = {
  table: DecisionTable;
  trial: Trial;
  rows: readonly TableRow[];
  gaps: readonly ShownGap[];
  on: string;
  columns: readonly GridColumn[];
  messages: Messages;
  onShowRow(id: string): void;
};

/** More steps are no picture any more. */
const MOST_STEPS = 12;

/** Which rows count where, over two of the inputs; the others as they are tried. */
export function Coverage({ table, trial, rows, gaps, on, columns, messages, onShowRow }: CoverageProps) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const inputs = columns.filter((column) => column.part === 'input');
  const [chosen, setChosen] = useState<{ across?: string; down?: string }>({});
  // What no row asks about makes no picture; steps of numbers read best from left to right.
  const worth = (column: GridColumn) =>
    (table.rows.some((row) => row.when[column.code] !== undefined) ? 2 : 0) + (isRange(column) ? 1 : 0);
  const byDefault = [...inputs].sort((one, other) => worth(one) - worth(other));
  const across = inputs.find((each) => each.code === chosen.across) ?? byDefault.at(-1);
  const down =
    inputs.find((each) => each.code === chosen.down && each !== across) ??
    byDefault.toReversed().find((each) => each !== across);
  const coverage = useMemo(() => {
    if (!across || !down) return undefined;
    const fixed = Object.fromEntries(
      Object.entries(trial.inputs).filter(
        ([code, value]) => code !== across.code && code !== down.code && value !== null && value !== undefined,
      ),
    );
    return coverageOf(table, [across.code, down.code], fixed, { on });
  }, [table, across, down, trial.inputs, on]);
  if (!across || !down || !coverage || table.rows.length === 0) return null;
  const { decision } = trial.explanation;
  const numbers = new Map(rows.map((row, at) => [row.id, at + 1]));
  // With an input left open, rows that differ in it stand in one cell: no contradiction.
  const isExact = inputs.every(
    (each) => each === across || each === down || (trial.inputs[each.code] ?? null) !== null,
  );
  const isTooWide = coverage.across.length > MOST_STEPS;
  const options = inputs.map((each) => ({ value: each.code, label: each.name }));
  return (
    <section className="border-b border-line px-4 py-3" aria-label={say('coverage')}>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-strong">{say('coverage')}</h3>
        <span className="text-12 text-text-3">{fixedInWords(table, trial, [across.code, down.code], messages)}</span>
      </div>
      {inputs.length > 2 && (
        <div className="mb-2 grid grid-cols-2 gap-2">
          <Select
            aria-label={say('coverage-down')}
            value={down.code}
            options={options.filter((each) => each.value !== across.code)}
            onChange={(event) => setChosen({ across: across.code, down: event.target.value })}
          />
          <Select
            aria-label={say('coverage-across')}
            value={across.code}
            options={options.filter((each) => each.value !== down.code)}
            onChange={(event) => setChosen({ across: event.target.value, down: down.code })}
          />
        </div>
      )}
      {isTooWide ? (
        <p className="text-12 text-text-2">{say('coverage-too-wide')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full border-separate border-spacing-0.5 text-12">
            <caption className="sr-only">{say('coverage-caption', { down: down.name, across: across.name })}</caption>
            <thead>
              <tr>
                <td />
                {coverage.across.map((step) => (
                  <th
                    key={step.text}
                    scope="col"
                    className="max-w-16 px-0.5 pb-1 font-normal text-text-3"
                    title={cellInWords(step.text, across, messages)}
                  >
                    <span className="line-clamp-2" {...(isRange(across) && across.type !== 'date' && { dir: 'ltr' })}>
                      {shortOf(step.text, across, messages)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.down.slice(0, MOST_STEPS).map((step, below) => (
                <tr key={step.text}>
                  <th scope="row" className="max-w-28 truncate pe-1 text-start font-normal text-text-2">
                    {cellInWords(step.text, down, messages)}
                  </th>
                  {(coverage.cells[below] ?? []).map((ids, beside) => {
                    const label = ids.map((id) => numbers.get(id) ?? '?').join(', ');
                    const isHit =
                      trial.isAsked &&
                      ids.some((id) => decision.rows.includes(id)) &&
                      isAt(step, down, trial) &&
                      isAt(coverage.across[beside], across, trial);
                    const isOpen = ids.length === 0;
                    // Rows may be there for some of the cases, and none for others.
                    const gap = gapAt(
                      gaps,
                      inputs,
                      {
                        ...trial.inputs,
                        [down.code]: step.sample,
                        [across.code]: coverage.across[beside]?.sample ?? null,
                      },
                      on,
                    );
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                      <td key={beside} className="p-0">
                        {isOpen ? (
                          <span className="grid h-7 place-items-center rounded-chip bg-warn-soft text-warn">
                            <TriangleAlert aria-label={say('no-row-matches')} className="size-3.5" strokeWidth={1.75} />
                          </span>
                        ) : (
                          <button
                            type="button"
                            title={gap?.text ?? say('show-row', { number: label })}
                            onClick={() => ids[0] !== undefined && onShowRow(ids[0])}
                            className={clsx(
                              'grid h-7 w-full place-items-center truncate rounded-chip px-0.5',
                              isHit
                                ? 'bg-brand font-strong text-on-brand'
                                : isExact && ids.length > 1 && table.shape.hitPolicy === 'U'
                                  ? 'bg-error-soft text-error'
                                  : gap
                                    ? 'bg-warn-soft text-warn'
                                    : 'bg-ok-soft text-ok',
                            )}
                          >
                            <span className="flex items-center gap-1">
                              {gap && !isHit && (
                                <TriangleAlert aria-label={say('gap')} className="size-3 shrink-0" strokeWidth={1.75} />
                              )}
                              {label}
                            </span>
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function isRange({ type }: GridColumn): boolean {
  return type === 'number' || type === 'amount' || type === 'date';
}

/** Little room: `≤ 50` rather than “up to 50”. */
function shortOf(text: string, column: GridColumn, messages: Messages): string {
  const words = cellInWords(text, column, messages);
  if (!isRange(column) || column.type === 'date') return words;
  const number = (plain: string) => new Intl.NumberFormat(messages.language).format(Number(plain));
  const compared = /^(<=?|>=?) (-?[\d.]+)$/.exec(text);
  const signs: Record<string, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
  if (compared) return `${signs[compared[1] ?? ''] ?? ''} ${number(compared[2] ?? '')}`;
  const range = /^[[(](-?[\d.]+)\.\.(-?[\d.]+)([\])])$/.exec(text);
  return range ? `${range[3] === ']' ? '≤' : '<'} ${number(range[2] ?? '')}` : words;
}

/** Is what is tried one of the values this step stands for? */
function isAt(step: { text: string } | undefined, column: GridColumn, trial: Trial): boolean {
  const value = trial.inputs[column.code];
  const read = step && readCell(step.text, column);
  return read?.is === 'cell' && value !== undefined && typeof value !== 'object' && matchesCell(read.cell, value);
}

function fixedInWords(table: DecisionTable, trial: Trial, shown: readonly string[], messages: Messages): string {
  return table.shape.inputs
    .filter((input) => !shown.includes(input.code))
    .flatMap((input) => {
      const value = trial.inputs[input.code];
      if (value === undefined || value === null) return [];
      const label = input.values?.find((each) => each.value === value)?.label;
      return [localize(label, messages.language, 'en') || String(value)];
    })
    .join(', ');
}
