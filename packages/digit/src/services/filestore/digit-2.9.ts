import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import { fromPartType, toPartType } from './media-types';
import type { FilestorePort } from './port';

const Uploaded = z.object({ files: z.array(z.object({ fileStoreId: z.string() })) });

export function createFilestoreClient(caller: Caller): FilestorePort {
  return {
    async upload({ tenant, module, tag, files }, context) {
      const form = new FormData();
      for (const file of files)
        form.append(
          'file',
          new Blob([new Uint8Array(file.bytes)], { type: toPartType(file.name, file.mediaType) }),
          file.name,
        );
      form.append('tenantId', tenant);
      form.append('module', module);
      if (tag) form.append('tag', tag);
      const response = await caller.send('filestore', '/filestore/v1/files', {
        method: 'POST',
        body: form,
        headers: { ...(context.actor?.token && { 'auth-token': context.actor.token }) },
        ...(context.signal && { signal: context.signal }),
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw toDigitError('filestore', response.status, body);
      const parsed = Uploaded.safeParse(body);
      if (!parsed.success) throw new DigitError('filestore', 'unexpected-answer', false, 'upload', false);
      return parsed.data.files.map((file) => file.fileStoreId);
    },
    async download({ tenant, fileStoreId }, context) {
      const query = new URLSearchParams({ tenantId: tenant, fileStoreId });
      const response = await caller.send('filestore', `/filestore/v1/files/id?${query}`, {
        method: 'GET',
        headers: { ...(context.actor?.token && { 'auth-token': context.actor.token }) },
        ...(context.signal && { signal: context.signal }),
      });
      if (!response.ok) throw toDigitError('filestore', response.status, await response.json().catch(() => undefined));
      return {
        mediaType: fromPartType(
          /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
          response.headers.get('content-type') ?? 'application/octet-stream',
        ),
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    },
  };
}
