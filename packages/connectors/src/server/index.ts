/** Sending: deliveries, and the guard of all outgoing HTTP. */
export {
  type Connection,
  type DeliverOutcome,
  type Delivery,
  type DeliveryRequest,
  type DeliveryStore,
  deliver,
  idOf,
} from './deliver';
export { createOutgoing, isPrivateAddress } from './outgoing';
export { MOST_TEXTS, suggestTranslations } from './suggest-translations';
