/**
 * Master data as a spreadsheet that knows its types: `MasterGrid` shows and edits a list, `TableEditor` a decision table
 * with what is missing and a trial beside it. Neither stores anything itself; `useJudged` tells both what is wrong.
 */
export { MasterGrid, type MasterGridProps } from './master-grid';
export { TableEditor, type TableEditorProps } from './table/table-editor';
export { type Judged, useJudged } from './use-judged';
