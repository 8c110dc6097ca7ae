import { type Publication, PublicationBusy, type PublicationStore } from '../model/publication';

/** Publications in memory, with the rule of the table: one running per service. */
export function createMemoryStore(onSave: () => void = () => {}) {
  const kept = new Map<string, Publication>();
  const stops = new Set<string>();
  const isBusy = ({ id, realm, service }: Publication) =>
    [...kept.values()].some(
      (each) => each.id !== id && each.state === 'running' && each.realm === realm && each.service === service,
    );
  const store: PublicationStore = {
    async begin(publication) {
      if (isBusy(publication)) return false;
      kept.set(publication.id, structuredClone(publication));
      return true;
    },
    async save(publication) {
      if (publication.state === 'running' && isBusy(publication)) throw new PublicationBusy(publication.service);
      onSave();
      kept.set(publication.id, structuredClone(publication));
      if (publication.state !== 'running') stops.delete(publication.id);
    },
    find: async (_realm, id) => structuredClone(kept.get(id)),
    findLatest: async () => structuredClone([...kept.values()].at(-1)),
    listRunning: async () => [...kept.values()].filter((each) => each.state === 'running'),
    requestStop: async (_realm, id) => void stops.add(id),
    isStopRequested: async (_realm, id) => stops.has(id),
  };
  return store;
}
