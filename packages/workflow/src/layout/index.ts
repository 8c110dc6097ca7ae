/**
 * Where a workflow lies on the canvas: places of states, lines of actions and where their names fit. Pure and the same
 * for the same workflow; `layout.worker.ts` runs it beside the page.
 */
export { arrangeWorkflow, completeLayout, type LayoutOptions, labelSizes } from './arrange-workflow';
export { type Connection, connectionsOf, isPaired } from './connections';
export { type Box, boxesOverlap, type Point } from './routing/geometry';
export { type Route, routeConnections } from './routing/route-connections';
export {
  CARD,
  chipsOf,
  type LabelSize,
  type LabelStyle,
  labelSize,
  labelStyle,
  NO_LABEL,
  type StateSize,
  sizeOfState,
} from './sizes';
