import type { ApplicationStore } from '@nirmaan/applications';
import type { Database } from '..';
import { createCaseStore } from './cases';
import { createCitizenDraftStore } from './citizen-drafts';
import { createCodeStore } from './codes';
import { searchInbox } from './inbox';
import { createOpenUploadStore } from './open-uploads';
import { createUploadStore } from './uploads';

/** Everything `packages/applications` keeps: drafts, files, codes, cases, intents, tasks. Hot writes: plain SQL. */
export function createApplicationStore(database: Pick<Database, 'app'>): ApplicationStore {
  return {
    ...createCitizenDraftStore(database),
    ...createUploadStore(database),
    ...createOpenUploadStore(database),
    ...createCodeStore(database),
    ...createCaseStore(database),
    searchInbox: (realm, query) => searchInbox(database, realm, query),
  };
}
