import type { CallContext } from '../../actor';

export type LocalizedMessage = { code: string; message: string; module: string; locale: string };

/** egov-localization; locales are DIGIT's (`en_IN`). */
export interface LocalizationPort {
  /** Messages of the nearest level with any: the answer does not say which level that is. Of all codes, or of these. */
  search(
    criteria: { tenant: string; locale: string; module: string; codes?: string[] },
    context: CallContext,
  ): Promise<LocalizedMessage[]>;
  /** Of one code given twice the last counts. A text DIGIT has no room for is a DigitError before anything is sent. */
  upsert(request: { tenant: string; messages: LocalizedMessage[] }, context: CallContext): Promise<void>;
}
