'use client';
import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type TableRow, valueInWords } from '@nirmaan/rules/tables';
import { Check, X } from 'lucide-react';
import type { GridColumn } from './columns';
import { nearestRow } from './nearest-row';
import { showStored } from './stored-cell';
import { cellText } from './table-edits';
import type { Trial } from './use-trial';

/** Cell by cell why the row counts; where none does, how far the nearest one went. */
export function Why({
  trial,
  columns,
  rows,
  messages,
}: {
  trial: Trial;
  columns: readonly GridColumn[];
  rows: readonly TableRow[];
  messages: Messages;
}) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const { decision, rows: explained } = trial.explanation;
  const nearest = decision.rows.length === 0 ? nearestRow(explained) : undefined;
  const shown = nearest ? [nearest] : explained.filter((each) => decision.rows.includes(each.id)).slice(0, 3);
  return shown.map((each) => {
    const at = rows.findIndex((row) => row.id === each.id);
    return (
      <div key={each.id} className="mt-2">
        {(nearest || shown.length > 1) && (
          <p className="text-12 text-text-2">{say(nearest ? 'nearest' : 'row-number-is', { number: at + 1 })}</p>
        )}
        <ul>
          {columns
            .filter((column) => column.part === 'input' && each.cells[column.code] !== undefined)
            .map((column) => {
              const holds = each.cells[column.code] === true;
              const cell = cellText(rows[at], column.code);
              const words = showStored(cell, column, messages);
              const value = given(decision.inputs[column.code] ?? null, column, messages);
              const isAny = cell === '' || cell === '-';
              const Icon = holds ? Check : X;
              return (
                <li key={column.code} className="flex items-start gap-2 py-0.5">
                  <Icon
                    aria-hidden
                    className={holds ? 'mt-0.5 size-4 shrink-0 text-ok-mark' : 'mt-0.5 size-4 shrink-0 text-error-mark'}
                    strokeWidth={2}
                  />
                  <span className="min-w-0">
                    {isAny
                      ? say('why.any', { input: column.name })
                      : holds && value === words
                        ? say('why.same', { input: column.name, value })
                        : say(holds ? 'why.holds' : 'why.fails', { input: column.name, value, words })}
                  </span>
                </li>
              );
            })}
        </ul>
        {each.note !== '' && <p className="ps-6 text-12 text-text-3">{say('why.because', { note: each.note })}</p>}
      </div>
    );
  });
}

function given(value: JsonValue, column: GridColumn, messages: Messages): string {
  return typeof value === 'object' ? messages.text('tables.editor.not-given') : valueInWords(value, column, messages);
}
