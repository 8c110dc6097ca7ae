import { issue } from '@nirmaan/lexicon';
import type { ApplicationPorts, Applications } from '../applications';
import { toBase64Url } from '../encoding';
import { createUploads, LARGEST, safeName } from './uploads';

/** Files one draft may have on their way at a time. */
const MOST = 20;
/** What nobody went on with for so long is forgotten. */
const KEPT = 24 * 60 * 60 * 1000;

/** Files that come in pieces over connections that break. They end as staged uploads, judged in one place. */
export function createPieces(
  ports: ApplicationPorts,
): Pick<Applications, 'beginUpload' | 'continueUpload' | 'listUploads' | 'dropUpload' | 'takeStaged'> {
  const { store, now } = ports;
  const { stageUpload } = createUploads(ports);
  const nameOf = (owner: { draft: string }) => `draft:${owner.draft}`;

  return {
    async beginUpload({ realm, owner, input, name, size, digest, accept, maxBytes }) {
      const limit = Math.min(maxBytes, LARGEST);
      if (size <= 0) return { issue: issue('applications.upload-empty', '', { name }) };
      if (size > limit)
        return { issue: issue('applications.upload-too-large', '', { name, megabytes: limit / (1024 * 1024) }) };
      const at = now();
      const upload = await store.openUpload(
        realm,
        {
          id: toBase64Url(ports.random(16)),
          owner: nameOf(owner),
          input,
          name: safeName(name),
          digest,
          size,
          accept,
          maxBytes: limit,
        },
        { most: MOST, forgotten: at - KEPT, at },
      );
      return upload ? { upload } : { issue: issue('applications.upload-many', '', { limit: MOST }) };
    },
    async continueUpload({ realm, owner, id, offset, bytes }) {
      const found = await store.findOpenUpload(realm, nameOf(owner), id);
      if (!found) return undefined;
      if (found.document) return { received: found.size, document: found.document };
      const room = found.size - offset;
      const piece = { id, offset, bytes: bytes.subarray(0, Math.max(0, room)), at: now() };
      const received = await store.addPiece(realm, found.owner, piece);
      if (received === undefined) return undefined;
      if (received !== offset + piece.bytes.length) return { expected: received };
      if (received < found.size) return { received };
      const { name, accept, maxBytes } = found;
      const whole = await store.readPieces(realm, id);
      const staged = await stageUpload({ realm, owner, name, bytes: whole, accept, maxBytes });
      if ('issue' in staged) {
        await store.dropOpenUploads(realm, found.owner, { id });
        return staged;
      }
      const document = await store.closeOpenUpload(realm, id, staged.document);
      return document && { received, document };
    },
    listUploads: ({ realm, owner }) => store.listOpenUploads(realm, nameOf(owner)),
    dropUpload: ({ realm, owner, id }) => store.dropOpenUploads(realm, nameOf(owner), { id }),
    async takeStaged({ realm, owner, refs }) {
      const found = await Promise.all(refs.map((ref) => store.findUpload(realm, ref)));
      const own = found.flatMap((upload) => (upload?.owner === nameOf(owner) ? [upload] : []));
      if (own.length > 0) await store.dropOpenUploads(realm, nameOf(owner), { refs: own.map((each) => each.ref) });
      return own.map(({ ref, name, mediaType, size }) => ({ ref, name, mediaType, size }));
    },
  };
}
