import type { CallContext } from '../../actor';

export type LocalizedMessage = { code: string; message: string; module: string; locale: string };

/** egov-localization; locales are DIGIT's (`en_IN`). */
export interface LocalizationPort {
  search(
    criteria: { tenant: string; locale: string; module: string; exactTenant?: boolean },
    context: CallContext,
  ): Promise<LocalizedMessage[]>;
  upsert(request: { tenant: string; messages: LocalizedMessage[] }, context: CallContext): Promise<void>;
}
