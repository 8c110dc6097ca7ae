/**
 * Where a workflow lies on the canvas: places of states, lines of actions and where their names fit. Pure and the same
 * for the same workflow.
 *
 * A page asks `openLayoutWorker` (`editor/layout-in-worker.ts`) for all of it and never waits: `complete`, `arrange`,
 * `arrangeInLanes` and `route` answer with promises, and with undefined where a newer request of the same kind overtook
 * them. While something is dragged, `previewRoutes` draws the lines that hang on it in the same frame; `indexBoxes` of the
 * boxes that rest is made once, when the drag begins. Sizes come from `stateSizes`: a state with a block takes the frame
 * of `frameOf`. Places of `arrangeInLanes` are a view of their own: an author's places do not count in it.
 */
export { arrangeWorkflow } from './arrange-workflow';
export { type BlockFrame, FRAME, type FramedLine, type FramedState, type FrameLane, frameOf } from './block-frame';
export { completeLayout } from './complete-layout';
export { type Connection, connectionsOf, pairsIn } from './connections';
export { type LayoutOptions, labelSizes } from './label-sizes';
export { arrangeInLanes, type Lane, type LaneKey, type LaneLayout } from './lanes';
export { linesToRoute } from './lines-to-route';
export type { Box, Point } from './routing/geometry';
export { indexBoxes, previewRoutes } from './routing/preview-routes';
export { type Line, type Route, routeConnections } from './routing/route-connections';
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
export { stateSizes } from './state-sizes';
