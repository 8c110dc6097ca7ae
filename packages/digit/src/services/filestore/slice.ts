export type StoredFile = {
  id: string;
  tenant: string;
  module: string;
  tag: string | null;
  /** `<tenant>/<module>/<Month>/<day>/<ms><ten letters>.<ext>` */
  key: string;
  contentType: string;
  bytes: Uint8Array;
};

export type FilestoreSlice = { files: Map<string, StoredFile> };
