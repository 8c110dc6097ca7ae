import type { Database } from '..';
import { createRevisedDocumentStore, type RevisedDocumentStore } from './revised-documents';

export type MasterStore = RevisedDocumentStore;

/** Masters while they are edited. */
export function createMasterStore(database: Pick<Database, 'app'>): MasterStore {
  return createRevisedDocumentStore(database, 'master_draft');
}
