import { answer, JSON_UTF8_TYPE, type SandboxRequest, type SandboxResponse } from '../../../sandbox/exchange';
import { unhandled } from '../../../sandbox/refusals';
import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { applyLocalization, LocalizationEffect } from './effects';
import { searchMessages, searchMessagesV2 } from './search';
import { createMessages, deleteMessages, updateMessages, upsertMessages } from './writes';

const BASE = '/localization/messages';

const routes: Record<string, SandboxHandler<LocalizationEffect>> = {
  [`GET ${BASE}`]: searchMessages,
  [`POST ${BASE}/v1/_search`]: searchMessages,
  [`POST ${BASE}/v2/_search`]: searchMessagesV2,
  [`POST ${BASE}/v1/_upsert`]: upsertMessages,
  [`POST ${BASE}/v1/_create`]: createMessages,
  [`POST ${BASE}/v1/_update`]: updateMessages,
  [`POST ${BASE}/v1/_delete`]: deleteMessages,
  // Reads are never behind writes here: there is no cache to empty.
  [`POST ${BASE}/cache-bust`]: () =>
    answer(200, { responseInfo: null, successful: true, isSuccessful: true }, JSON_UTF8_TYPE),
};

const paths = new Set(Object.keys(routes).map((route) => route.split(' ')[1]));

/** egov-localization: one process, so no Redis. */
export const sandboxLocalization = defineSandboxService<'localization', LocalizationEffect>({
  name: 'localization',
  contexts: ['/localization'],
  empty: () => ({ levels: new Map() }),
  routes,
  effect: LocalizationEffect,
  apply: applyLocalization,
  unknownPath,
});

function unknownPath(request: SandboxRequest): SandboxResponse {
  const [exception, message] = paths.has(request.path)
    ? ['HttpRequestMethodNotSupportedException', `Request method '${request.method}' is not supported`]
    : ['NoResourceFoundException', `No static resource ${request.path.replace(/^\/localization\/?/, '')}.`];
  return unhandled(exception, message, JSON_UTF8_TYPE).response;
}
