/** `egov.open-endpoints-whitelist` as shipped, of the services here: passed without a token, and asked for none. */
export const SHIPPED_OPEN = [
  '/user/oauth/token',
  '/user-otp/v1/_send',
  '/otp/v1/_validate',
  '/user/citizen/_create',
  '/user/password/nologin/_update',
  '/localization/messages',
  '/localization/messages/v1/_search',
  '/egov-mdms-service/v1/_search',
];

/**
 * `egov.mixed-mode-endpoints-whitelist` as shipped, of the services here: meant to be passed without a token as well,
 * and without a look at roles. `{id}` is literal. The shipped gateway never gets to see its list (a fault in its wiring),
 * so these are protected like any other; `gatewayMixedMode` makes it what it was meant to be.
 */
export const SHIPPED_MIXED = [
  '/filestore/v1/files',
  '/filestore/v1/files/id',
  '/filestore/v1/files/tag',
  '/egov-idgen/id/_generate',
  '/user/_search',
  '/user/users/_createnovalidate',
  '/user/users/{id}/_update',
];

/**
 * Files travel as forms and in queries, which the shipped gateway cannot read at all; deployments pass them with another
 * gateway image, without a token. So they pass here whatever the settings say.
 */
export const FILES = [
  '/filestore/v1/files',
  '/filestore/v1/files/id',
  '/filestore/v1/files/tag',
  '/filestore/v1/files/url',
];
