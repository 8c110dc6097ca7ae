import { issue, type JsonValue } from '@nirmaan/lexicon';
import type { Importer, ImportOptions, ImportResult } from '../import-result';
import { findConfigurations } from './find-configurations';
import { isDeeperThan } from './json';
import { STUDIO } from './origin';
import { readConfiguration } from './read-configuration';

/** Parts within parts; a real configuration has a dozen. */
const DEEPEST = 100;

/**
 * A service of DIGIT Studio: rows of `Studio.ServiceConfiguration` or of its drafts, a file of masters, or a configuration
 * alone. Whole: what a draft cannot express stays in its origin, and comes out again.
 */
export const studioConfigurationImporter: Importer = {
  kind: STUDIO,
  recognises: (document) => findConfigurations(document).length > 0,
  importDocument(document: JsonValue, { service: wanted }: ImportOptions = {}): ImportResult {
    if (isDeeperThan(document, DEEPEST))
      return { kind: STUDIO, issues: [issue('compiler.studio.too-deep', '', { most: DEEPEST })] };
    const found = findConfigurations(document);
    const position = wanted === undefined ? 0 : found.findIndex(({ code }) => code === wanted);
    const chosen = found[position];
    if (!chosen) return { kind: STUDIO, issues: [issue('compiler.studio.no-configuration', '')] };
    const { draft, report } = readConfiguration(chosen.configuration, { document, at: chosen.at });
    const others = found.flatMap(({ code }, at) => (at === position ? [] : [code]));
    if (others.length === 0) return { kind: STUDIO, draft, report };
    const several = { code: chosen.code, others: others.join(', ') };
    return {
      kind: STUDIO,
      draft,
      report: [...report, { kind: 'kept', code: 'compiler.studio.one-of-several', path: '', params: several }],
      others,
    };
  },
};
