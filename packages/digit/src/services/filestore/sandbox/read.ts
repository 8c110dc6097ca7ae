import type { JsonObject } from '@nirmaan/lexicon';
import { answer, JSON_UTF8_TYPE, listParameter, type SandboxResponse } from '../../../sandbox/exchange';
import { refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredFile } from '../slice';
import type { FilestoreEffect } from './effects';
import { BUCKET, urlsOf } from './object-store';
import { missingParameter, requiredParameter } from './parameters';

type Call = SandboxCall<FilestoreEffect>;

/** `GET v1/files/id`: the content. Whoever knows id and tenant reads. */
export function readFile(call: Call): SandboxResponse {
  const file = getFile(call);
  const name = file.key.slice(file.key.lastIndexOf('/') + 1);
  return {
    status: 200,
    headers: { 'content-type': file.contentType, 'content-disposition': `attachment; filename="${name}"` },
    body: { bytes: file.bytes },
  };
}

/** `GET v1/files/metadata` */
export function readMetadata(call: Call): SandboxResponse {
  const { contentType, key, tenant, bytes } = getFile(call);
  return answer(200, {
    contentType,
    fileName: `${BUCKET}/${key}`,
    resource: null,
    tenantId: tenant,
    fileSize: `${bytes.length} bytes`,
  });
}

/** `GET v1/files/tag` */
export function findByTag(call: Call): SandboxResponse {
  const tenant = requiredParameter(call.request, 'tenantId');
  const tag = requiredParameter(call.request, 'tag');
  const files = [...call.state.filestore.files.values()]
    .filter((file) => file.tag === tag && file.tenant === tenant)
    .map(({ id, contentType }) => ({
      url: `/filestore/v1/files/id?fileStoreId=${id}&tenantId=${tenant}`,
      contentType,
    }));
  return answer(200, { files }, JSON_UTF8_TYPE);
}

/** `GET v1/files/url`: addresses by id. What is unknown, or of another tenant, is left out. */
export function findUrls(call: Call): SandboxResponse {
  const tenant = requiredParameter(call.request, 'tenantId');
  const ids = listParameter(call.request.query, 'fileStoreIds');
  if (!ids) throw missingParameter('fileStoreIds', 'List');
  if (ids.length === 0) return answer(200, {});
  const files = [...new Set(ids)].flatMap((id) => call.state.filestore.files.get(id) ?? []);
  const urls = files.filter((file) => file.tenant === tenant).map((file) => ({ id: file.id, url: urlsOf(call, file) }));
  const byId: JsonObject = Object.fromEntries(urls.map(({ id, url }) => [id, url]));
  return answer(200, { ...byId, fileStoreIds: urls });
}

function getFile(call: Call): StoredFile {
  const tenant = requiredParameter(call.request, 'tenantId');
  const file = call.state.filestore.files.get(requiredParameter(call.request, 'fileStoreId'));
  if (!file || file.tenant !== tenant) throw refuse({ code: 'NOT_FOUND', message: 'Invalid filestoreid or tenantid' });
  return file;
}
