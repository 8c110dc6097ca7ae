/** Decision tables: their model, deciding, and the analysis of gaps and overlaps. Cells become trees in `../parse`. */
export {
  type DecisionRow,
  type DecisionTable,
  HitPolicy,
  TABLE_COLUMNS,
  type TableDecision,
  TableInput,
  type TableInUse,
  TableOutput,
  type TableRow,
  TableShape,
  TableValue,
} from './model';
