/** Decision tables: their model, deciding, and the analysis of gaps and overlaps. Cells become trees in `../parse` (`parseTable`). */
export {
  type AnalysisOptions,
  analyseTable,
  type FindingKind,
  isBeforeAllRows,
  type TableAnalysis,
  type TableExample,
  type TableFinding,
  type TableGap,
  type TableNever,
  type TableOverlap,
  type TableRegion,
  type TableShadow,
} from './analysis';
export { type Cell, type CellOperator, type CellTest, type CellValue, matchesCell } from './cell';
export { normaliseCell, normaliseOutput, printCell, textOfCell } from './cell-text';
export { type Coverage, type CoverageStep, coverageOf } from './coverage';
export { toIsoDate } from './days';
export { decideTable, type EvaluateCell, isInForce } from './decide';
export { explainTable, type RowExplanation, type TableExplanation } from './explain';
export { decisionInWords, findingInWords, regionInWords } from './finding-words';
export { type LooseCell, readLooseDate, readLooseInput, readLooseOutput } from './loose-cell';
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
export { type ReadCell, readCell } from './read-cell';
export { conditionsInWords } from './row-words';
export { type InputSamples, nextChangeAfter, sampleInputs } from './samples';
export { cellInWords, valueInWords } from './words';
