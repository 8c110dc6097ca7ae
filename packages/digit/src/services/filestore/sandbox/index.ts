import type { SandboxRequest, SandboxResponse } from '../../../sandbox/exchange';
import { unhandled } from '../../../sandbox/refusals';
import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { applyFilestore, FilestoreEffect } from './effects';
import { BUCKET, readObject } from './object-store';
import { findByTag, findUrls, readFile, readMetadata } from './read';
import { storeFiles } from './upload';

const BASE = '/filestore/v1/files';

const routes: Record<string, SandboxHandler<FilestoreEffect>> = {
  [`POST ${BASE}`]: storeFiles,
  [`GET ${BASE}/id`]: readFile,
  [`GET ${BASE}/metadata`]: readMetadata,
  [`GET ${BASE}/tag`]: findByTag,
  [`GET ${BASE}/url`]: findUrls,
  [`GET /${BUCKET}/{tenant}/{module}/{month}/{day}/{file}`]: readObject,
};
const PATHS = new Set(Object.keys(routes).map((route) => route.split(' ')[1]));

/** egov-filestore as recorded, with the formats it ships, and the object store its addresses lead to. */
export const sandboxFilestore = defineSandboxService<'filestore', FilestoreEffect>({
  name: 'filestore',
  contexts: ['/filestore', `/${BUCKET}`],
  empty: () => ({ files: new Map() }),
  routes,
  effect: FilestoreEffect,
  apply: applyFilestore,
  unknownPath,
});

function unknownPath({ method, path }: SandboxRequest): SandboxResponse {
  const [exception, message] = PATHS.has(path)
    ? ['HttpRequestMethodNotSupportedException', `Request method '${method}' is not supported`]
    : ['NoResourceFoundException', `No static resource ${path.replace(/^\/filestore\/?/, '')}.`];
  return unhandled(exception, message).response;
}
