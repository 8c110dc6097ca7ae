import { parseDraft } from '@nirmaan/service';
import type { Importer } from '../import-result';

/** A service of ours, as exported. */
export const nirmaanServiceImporter: Importer = {
  kind: 'service',
  recognises: (document) =>
    document !== null &&
    typeof document === 'object' &&
    !Array.isArray(document) &&
    'formatVersion' in document &&
    'workflow' in document,
  importDocument(document) {
    const { draft, issues } = parseDraft(document);
    return draft ? { kind: 'service', draft, report: [] } : { kind: 'service', issues };
  },
};
