import type { JsonObject } from '@nirmaan/lexicon';

/** From one format version to the next. A migration is pure and never removed: old files stay readable. */
export type Migration = { from: number; migrate(service: JsonObject): JsonObject };

/** In order. Empty while there is one version. */
export const migrations: readonly Migration[] = [];

export const FORMAT_VERSION = 1;

/** Brings a document of any earlier version to `FORMAT_VERSION`; later ones stay as they are, for the parser to refuse. */
export function migrateService(service: JsonObject, steps: readonly Migration[] = migrations): JsonObject {
  return steps.reduce(
    (document, step) =>
      document.formatVersion === step.from ? { ...step.migrate(document), formatVersion: step.from + 1 } : document,
    service,
  );
}
