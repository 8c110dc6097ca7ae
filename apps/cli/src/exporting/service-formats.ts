import { exportBusinessService, exportStudioConfiguration } from '@nirmaan/compiler';
import type { JsonValue } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/** What a whole service can be given as: a document, or text where the format is no JSON. */
export const serviceFormats = {
  'business-service': (draft) => exportBusinessService(draft),
  studio: (draft) => exportStudioConfiguration(draft),
} satisfies Record<string, (draft: ServiceDraft) => JsonValue>;

export type ServiceFormat = keyof typeof serviceFormats;

export const serviceFormatCodes: readonly ServiceFormat[] = ['business-service', 'studio'];
