import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { noResource, tracerHttp } from '../../../sandbox/tracer-http';
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

/** egov-filestore as recorded, with the formats it ships, and the object store its addresses lead to. */
export const sandboxFilestore = defineSandboxService<'filestore', FilestoreEffect>({
  name: 'filestore',
  contexts: ['/filestore', `/${BUCKET}`],
  empty: () => ({ files: new Map() }),
  routes,
  effect: FilestoreEffect,
  apply: applyFilestore,
  // Uploads are of another type than JSON, and files may be asked for in any.
  http: { ...tracerHttp, before: () => undefined },
  unknownPath: noResource,
});
