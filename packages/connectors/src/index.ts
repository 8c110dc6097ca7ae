/**
 * Telling other systems: which connectors there are, what a service sends, and how a record becomes their document.
 *
 * Nothing here reaches a network; sending, the guard of outgoing requests and Node's cryptography are behind `./server`.
 */

export { type CatalogEntry, catalog, type OpenConnector } from './catalog';
export {
  type Connector,
  type DeliveryResult,
  defineConnector,
  type Operation,
  type Outgoing,
  OutgoingError,
  type OutgoingRequest,
  type OutgoingResponse,
  type RemoteLink,
} from './connector';
export { checkConnectorUse } from './mapping/check-connector-use';
export { type MappingContext, runMapping } from './mapping/run-mapping';
export { ConnectorUse, Mapping, MappingRow } from './model/connector-use';
