import type { Publication, PublicationStore } from './model/publication';

/**
 * Publications of this process only, for where there is no database: a publication that was cut off is begun again, which
 * is safe, since every step reads first. Two publishers on two machines do not see each other.
 */
export function createMemoryPublicationStore(): PublicationStore {
  const publications = new Map<string, Publication>();
  const stopped = new Set<string>();
  const all = (realm: string) => [...publications.values()].filter((each) => each.realm === realm);
  return {
    async begin(publication) {
      if (all(publication.realm).some((each) => each.service === publication.service && each.state === 'running'))
        return false;
      publications.set(publication.id, publication);
      return true;
    },
    async save(publication) {
      publications.set(publication.id, publication);
    },
    async find(realm, id) {
      return all(realm).find((each) => each.id === id);
    },
    async findLatest(realm, service) {
      return all(realm).findLast((each) => each.service === service);
    },
    async listRunning(realm) {
      return all(realm).filter((each) => each.state === 'running');
    },
    async requestStop(_realm, id) {
      stopped.add(id);
    },
    async isStopRequested(_realm, id) {
      return stopped.has(id);
    },
  };
}
