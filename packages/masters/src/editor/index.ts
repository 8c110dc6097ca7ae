/**
 * Master data as a spreadsheet that knows its types: `MasterGrid` shows and edits one master; it stores nothing itself.
 */
export { MasterGrid, type MasterGridProps } from './master-grid';
