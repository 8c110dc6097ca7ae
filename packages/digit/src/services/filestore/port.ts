import type { CallContext } from '../../actor';

/** egov-filestore. Accepts only kinds its format map knows; judges by content. */
export interface FilestorePort {
  upload(
    request: {
      tenant: string;
      module: string;
      tag?: string;
      files: { name: string; mediaType: string; bytes: Uint8Array }[];
    },
    context: CallContext,
  ): Promise<string[]>;
  download(
    request: { tenant: string; fileStoreId: string },
    context: CallContext,
  ): Promise<{ mediaType: string; bytes: Uint8Array }>;
}
