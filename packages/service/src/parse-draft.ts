import { type Issue, issue, issuesFromZod, type JsonObject } from '@nirmaan/lexicon';
import { migrateService } from './migrations';
import { ServiceDraft } from './model/service';

/** A draft from a document of unknown origin and of any format version; else what is wrong with it, with places. */
export function parseDraft(
  document: unknown,
): { draft: ServiceDraft; issues: Issue[] } | { draft?: undefined; issues: Issue[] } {
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    return { issues: [issue('service.not-a-service', '')] };
  const parsed = ServiceDraft.safeParse(migrateService(document as JsonObject));
  return parsed.success ? { draft: parsed.data, issues: [] } : { issues: issuesFromZod(parsed.error) };
}
