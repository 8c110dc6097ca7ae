import type { DocumentAnswer } from '@nirmaan/forms';
import { issue } from '@nirmaan/lexicon';
import type { ApplicationPorts, Applications } from '../applications';
import { findOpenable } from '../cases/jurisdiction';
import { toBase64Url } from '../encoding';
import { documentsIn, mapDocuments } from './documents';
import { kindOf } from './file-kind';

export const LARGEST = 5 * 1024 * 1024;

/** Files between the browser and DIGIT's filestore: staged here, moved after submission. */
export function createUploads(
  ports: ApplicationPorts,
): Pick<Applications, 'stageUpload' | 'readUpload' | 'readDocument'> {
  const { store } = ports;
  const uploads: Pick<Applications, 'stageUpload' | 'readUpload' | 'readDocument'> = {
    readDocument: ({ realm, actor, id, ref }) => uploads.readUpload({ realm, ref, by: { actor, application: id } }),
    async stageUpload({ realm, owner, name, bytes, accept, maxBytes }) {
      const limit = Math.min(maxBytes, LARGEST);
      if (bytes.length === 0) return { issue: issue('applications.upload-empty', '', { name }) };
      if (bytes.length > limit)
        return { issue: issue('applications.upload-too-large', '', { name, megabytes: limit / (1024 * 1024) }) };
      const kind = kindOf(bytes);
      if (!kind || !accept.includes(kind.name))
        return { issue: issue('applications.upload-kind', '', { name, accept: accept.join(', ') }) };
      const document: DocumentAnswer = {
        ref: `up_${toBase64Url(ports.random(16))}`,
        name: safeName(name),
        mediaType: kind.mediaType,
        size: bytes.length,
      };
      const ownedBy = 'draft' in owner ? `draft:${owner.draft}` : `application:${owner.application}`;
      await store.insertUpload(realm, { ...document, owner: ownedBy, bytes, at: ports.now() });
      return { document };
    },
    async readUpload({ realm, ref, by }) {
      const upload = await store.findUpload(realm, ref);
      if (!upload) return undefined;
      let tenant: string;
      if ('draft' in by) {
        if (upload.owner !== `draft:${by.draft}`) return undefined;
        tenant = realm;
      } else {
        const application = await findOpenable(ports, realm, by.actor, by.application);
        if (!application) return undefined;
        const events = await store.listEvents(realm, application.id);
        const known = [
          application.answers,
          ...events.map((event) => ({ ...event.form, documents: event.documents ?? [] })),
        ].flatMap(documentsIn);
        if (!known.some((document) => document.ref === ref || document.ref === upload.fileStoreId)) return undefined;
        tenant = application.tenant;
      }
      const head = { name: upload.name, mediaType: upload.mediaType };
      if (upload.bytes) return { ...head, bytes: upload.bytes };
      if (!upload.fileStoreId) return undefined;
      const stored = await ports.digit.filestore.download(
        { tenant, fileStoreId: upload.fileStoreId },
        { actor: await ports.serviceActor(realm) },
      );
      return { ...head, bytes: stored.bytes };
    },
  };
  return uploads;
}

/**
 * Moves staged files of `value` to filestore and returns it with fileStoreIds in place of staged references. A crash in
 * between stores a file twice in filestore, never loses one; what was moved before is not moved again.
 */
export async function moveUploads<T>(
  ports: ApplicationPorts,
  place: { realm: string; tenant: string; service: string },
  value: T,
): Promise<T> {
  const moved = new Map<string, string>();
  for (const document of documentsIn(value)) {
    const upload = await ports.store.findUpload(place.realm, document.ref);
    if (!upload || document.ref === upload.fileStoreId) continue;
    let fileStoreId = upload.fileStoreId;
    if (!fileStoreId && upload.bytes) {
      const file = { name: upload.name, mediaType: upload.mediaType, bytes: upload.bytes };
      [fileStoreId] = await ports.digit.filestore.upload(
        { tenant: place.tenant, module: place.service, files: [file] },
        { actor: await ports.serviceActor(place.realm) },
      );
      if (fileStoreId) await ports.store.markMoved(place.realm, upload.ref, fileStoreId);
    }
    if (fileStoreId) moved.set(document.ref, fileStoreId);
  }
  return moved.size === 0
    ? value
    : mapDocuments(value, (document) => ({ ...document, ref: moved.get(document.ref) ?? document.ref }));
}

/** A name that is safe to show and to store: no path, no control characters, at most 100 characters. */
export function safeName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return (
    base
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-100) || 'file'
  );
}
