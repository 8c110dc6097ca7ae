'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import { useState } from 'react';
import { parsePastedTable } from '../../parse-pasted-table';
import type { EditTable } from './table-editor';
import * as edits from './table-edits';

export type PasteReportOf = {
  rows: readonly TableRow[];
  issues: readonly Issue[];
  /** There were other rows, which these could replace. */
  mayReplace: boolean;
};

/** Pasting from a spreadsheet: at the cell that is selected, or, if the author says so afterwards, instead of all rows. */
export function usePaste({
  shape,
  rows,
  edit,
  messages,
}: {
  shape: TableShape;
  rows: readonly TableRow[];
  edit: EditTable;
  messages: Messages;
}) {
  const [report, setReport] = useState<PasteReportOf>();
  return {
    report,
    paste(text: string, at: { row: number; column: number }) {
      const block = parsePastedTable(text, shape, at.column);
      const count = block.rows.length;
      if (count > 0)
        edit(messages.text('tables.editor.paste.pasted', { count }), (draft) =>
          edits.putRows(draft, at.row, block.rows),
        );
      setReport({ ...block, mayReplace: rows.length > count || at.row > 0 });
    },
    /** Takes what was pasted for the whole table. */
    replace() {
      if (report) edit(messages.text('tables.editor.paste.replaced'), (draft) => edits.replaceRows(draft, report.rows));
      setReport(undefined);
    },
    dismiss: () => setReport(undefined),
  };
}
