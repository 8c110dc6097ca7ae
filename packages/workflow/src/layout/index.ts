/**
 * Where a workflow lies on the canvas: places of states, lines of actions and where their names fit. Pure and the same
 * for the same workflow; `layout.worker.ts` runs it beside the page.
 */
export { arrangeWorkflow, completeLayout, type LayoutOptions, labelSizes } from './arrange-workflow';
export { type Connection, connectionsOf } from './connections';
export { type Box, boxesOverlap, type Point } from './routing/geometry';
export { type Route, routeConnections } from './routing/route-connections';
export { type LabelSize, labelRows, labelSize, type StateSize, sizeOfState } from './sizes';
